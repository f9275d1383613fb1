package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Account;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.SignInLinks;
import org.undersigned.registry.Person;
import org.undersigned.signing.SigningEvent.SignatoryInvited;

/** Asks a member to sign: one link signs in and leads to the text. */
@ApplicationScoped
class InvitationMail {

    @Inject
    Accounts accounts;

    @Inject
    SignInLinks links;

    @Inject
    MailConfig config;

    @Inject
    NewsMail mail;

    void write(@Observes SignatoryInvited invited) {
        accounts.findByPerson(invited.personId())
                .filter(account -> !account.isDisabled())
                .ifPresent(account -> write(account, invited));
    }

    private void write(Account account, SignatoryInvited invited) {
        Declaration declaration = Declaration.findById(invited.declarationId());
        var path = "/declarations/" + declaration.ref + "/sign";
        var link = links.issue(account, "/" + account.locale.getLanguage() + path, config.invitationValidFor());
        var days = config.invitationValidFor().toDays();
        var item =
                new NewsMail.Item(declaration, "invited", path, null, List.of(originator(declaration, invited), days));
        // whoever signed a wording that was changed since is asked once more
        var key = declaration.id + " " + declaration.wordingNumber;
        mail.write(item, account, key, link.path(account.locale), link.expiresAt());
    }

    /** A colleague asks, not an account: by the name in the registry. */
    private static String originator(Declaration declaration, SignatoryInvited invited) {
        return Person.byId(declaration.originatorId)
                .map(Person::fullName)
                .orElse(invited.by().name());
    }
}
