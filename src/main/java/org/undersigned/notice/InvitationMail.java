package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Account;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.SignInLinks;
import org.undersigned.registry.Person;
import org.undersigned.signing.Invitation;
import org.undersigned.signing.invitations.InvitationEvent;
import org.undersigned.signing.invitations.InvitationEvent.MembersInvited;
import org.undersigned.signing.invitations.InvitationEvent.MembersReminded;

/** Asks members to sign, and reminds them of it: one link signs in and leads to the text. */
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

    void invite(@Observes MembersInvited invited) {
        var declaration = declaration(invited);
        // whoever signed a wording that was changed since is asked once more
        write(invited, item(declaration, "invited", invited, null), declaration.id + " " + declaration.wordingNumber);
    }

    void remind(@Observes MembersReminded reminded) {
        var declaration = declaration(reminded);
        var note = reminded.note() == null ? null : Unlinked.of(reminded.note());
        write(reminded, item(declaration, "reminded", reminded, note), declaration.id + " " + reminded.at());
    }

    private void write(InvitationEvent event, NewsMail.Item item, String key) {
        var open = accounts.ofPeople(event.people());
        var issued = links.issue(open, account -> next(account, item), config.invitationValidFor());
        var copies = open.stream()
                .map(account -> {
                    var link = issued.get(account.id);
                    var asks = new Invitation.Key(event.declarationId(), account.personId);
                    return new NewsMail.Copy(account, link.path(account.locale), link.expiresAt(), asks);
                })
                .toList();
        mail.write(item, copies, key);
    }

    private NewsMail.Item item(Declaration declaration, String kind, InvitationEvent event, String note) {
        var path = "/declarations/" + declaration.ref + "/sign";
        var days = config.invitationValidFor().toDays();
        var first = name(declaration.originatorId, event.actor());
        var by = event.actor().personId() == null
                ? event.actor().name()
                : name(event.actor().personId(), event.actor());
        return new NewsMail.Item(declaration, kind, path, note, by, List.of(first, days));
    }

    private static String next(Account account, NewsMail.Item item) {
        return "/" + account.locale.getLanguage() + item.path();
    }

    /** A colleague asks, not an account: by the name in the registry. */
    private static String name(String personId, Actor otherwise) {
        return Person.byId(personId).map(Person::fullName).orElse(otherwise.name());
    }

    private static Declaration declaration(InvitationEvent event) {
        return Declaration.findById(event.declarationId());
    }
}
