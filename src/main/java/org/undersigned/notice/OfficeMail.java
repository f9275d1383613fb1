package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent.DeclarationSubmitted;
import org.undersigned.identity.Accounts;

/** Tells the officers of the body that a text awaits their decision. */
@ApplicationScoped
class OfficeMail {

    @Inject
    Accounts accounts;

    @Inject
    NewsMail mail;

    void write(@Observes DeclarationSubmitted submitted) {
        Declaration declaration = Declaration.findById(submitted.declarationId());
        var item = new NewsMail.Item(
                declaration,
                "submitted",
                "/office/declarations/" + declaration.ref,
                null,
                List.of(submitted.actor().name()));
        // it may be returned and submitted again
        accounts.officersOf(declaration.bodyId)
                .forEach(officer -> mail.write(item, officer, declaration.id + " " + submitted.at()));
    }
}
