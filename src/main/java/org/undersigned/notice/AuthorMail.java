package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent.AuthorAsked;
import org.undersigned.identity.Accounts;

/** Tells somebody that they are asked to write a text with its originator. */
@ApplicationScoped
class AuthorMail {

    @Inject
    Accounts accounts;

    @Inject
    NewsMail mail;

    void write(@Observes AuthorAsked asked) {
        Declaration declaration = Declaration.findById(asked.declarationId());
        var path = "/desk/declarations/" + declaration.ref + "/authorship";
        accounts.findByPerson(asked.personId())
                .filter(account -> !account.isDisabled())
                .ifPresent(account -> mail.write(
                        new NewsMail.Item(
                                declaration,
                                "author",
                                path,
                                null,
                                List.of(asked.actor().name())),
                        account,
                        declaration.id + " " + asked.at()));
    }
}
