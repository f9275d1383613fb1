package org.undersigned.signing.represented;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.declaration.Actor;
import org.undersigned.platform.Ids;
import org.undersigned.platform.RateLimits;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.CitizensConfig;
import org.undersigned.signing.citizens.Holders;
import org.undersigned.signing.citizens.Mailbox;
import org.undersigned.signing.represented.RepresentedEvent.What;
import org.undersigned.vault.RowKeyHolder;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/**
 * Authors invite those whom they represent to a page of their own, by mail or by a link that they hand over; after the
 * complaint is submitted, too, for whoever is represented may have themselves erased at any time.
 */
@ApplicationScoped
class Invitations implements RowKeyHolder {

    /** Long enough to be handed over in person; whoever comes later is sent another. */
    static final Duration WORKS_FOR = Duration.ofDays(30);

    private static final String HOLDING =
            """
            select v.declaration_id, v.id from unnest(:declarations, :ids) as k (d, i)
            join represented_invitation v on v.declaration_id = k.d and v.id = k.i
            where v.contact_sealed is not null""";

    @Inject
    RepresentedPeople people;

    @Inject
    Unsealing unsealing;

    @Inject
    RowKeys keys;

    @Inject
    Tokens tokens;

    @Inject
    RateLimits limits;

    @Inject
    CitizensConfig config;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** @param token of the link: the caller shows it, and nobody can again */
    record HandedOver(Invitation invitation, String token) {}

    /**
     * Has a link mailed; the one before leads nowhere any more.
     *
     * @param email where to; empty for the address of the link before
     * @param locale in which the mail is written
     * @throws Refusal (422, field {@code email}), (429) where so many were mailed to that address
     */
    @Transactional
    public Invitation mail(String ref, String personId, String email, Locale locale, Actor by) {
        var person = RepresentedPeople.present(people.written(ref, by), personId);
        var mailbox = Mailbox.of(email == null || email.isBlank() ? addressBefore(person) : email);
        if (!limits.take(
                "represented-to",
                mailbox.identity(),
                config.limits().perAddress(),
                config.limits().period())) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "error_too_many");
        }
        var contact = new InvitedContact(mailbox.address(), Tokens.next());
        var invitation = fresh(person, contact.token(), locale);
        var key = keys.fresh(invitation.row().key(InvitedContact.KIND));
        keys.keep(List.of(key));
        invitation.byMail = true;
        invitation.contactSealed = contact.sealed(key);
        invitation.nextMailAt = clock.instant();
        invitation.persist();
        people.changed(person, What.INVITED, by);
        return invitation;
    }

    /** Makes a link to be handed over; the one before leads nowhere any more. */
    @Transactional
    public HandedOver handOver(String ref, String personId, Locale locale, Actor by) {
        var person = RepresentedPeople.present(people.written(ref, by), personId);
        var token = Tokens.next();
        var invitation = fresh(person, token, locale);
        invitation.persist();
        people.changed(person, What.INVITED, by);
        return new HandedOver(invitation, token);
    }

    /** The link leads nowhere any more. */
    @Transactional
    public void callOff(String ref, String personId, Actor by) {
        var person = RepresentedPeople.present(people.written(ref, by), personId);
        Invitation.to(person).ifPresent(invitation -> {
            unsealing.unseal(invitation);
            people.changed(person, What.CALLED_OFF, by);
        });
    }

    private Invitation fresh(Represented person, String token, Locale locale) {
        Invitation.to(person).ifPresent(unsealing::unseal);
        var invitation = new Invitation();
        invitation.declarationId = person.declarationId;
        invitation.id = Ids.wide();
        invitation.personId = person.id;
        invitation.tokenKey = Invitation.key(tokens, person.declarationId, token);
        invitation.locale = locale.getLanguage();
        invitation.madeAt = clock.instant();
        invitation.expiresAt = clock.instant().plus(WORKS_FOR);
        return invitation;
    }

    private String addressBefore(Represented person) {
        return Invitation.to(person)
                .filter(before -> before.contactSealed != null)
                .flatMap(before -> {
                    var id = before.row().key(InvitedContact.KIND);
                    return keys.find(List.of(id)).values().stream()
                            .map(key -> InvitedContact.opened(before.contactSealed, key))
                            .findFirst();
                })
                .map(InvitedContact::email)
                .orElse("");
    }

    @Override
    public String kind() {
        return InvitedContact.KIND;
    }

    @Override
    public Set<String> holding(Collection<String> ids) {
        return Holders.held(database, HOLDING, ids, InvitedContact.KIND);
    }
}
