package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Accounts;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Admissibility.Ground;

/** Texts that are ready to be sent to an originator, in their own language. */
@ApplicationScoped
class Letters {

    @Inject
    Accounts accounts;

    /** The language in which somebody is written to; English where they have no account. */
    @Transactional
    Locale to(String personId) {
        return accounts.ofPeople(List.of(personId)).stream()
                .findFirst()
                .map(account -> account.locale)
                .orElse(Locale.ENGLISH);
    }

    /** Why a text cannot be admitted. */
    @Transactional
    String inadmissible(Declaration declaration, Ground ground, Locale to) {
        var title = declaration.wording().versionFor(to).title;
        return Messages.say(to, "tableoffice_letter", title, ground.text().in(to));
    }
}
