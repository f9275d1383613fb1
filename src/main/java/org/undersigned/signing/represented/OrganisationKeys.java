package org.undersigned.signing.represented;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.represented.RepresentedEvent.OrganisationKeySet;
import org.undersigned.vault.Recipient;

/**
 * To whom real names are sealed: the organisation that lodges the complaint. Its authors set the public key; as long as a
 * name is sealed to one key there is no other, for the service could not seal it anew.
 */
@ApplicationScoped
class OrganisationKeys {

    @Inject
    RepresentedPeople people;

    @Inject
    Event<RepresentedEvent> events;

    @Inject
    Clock clock;

    static Optional<Recipient> of(Declaration declaration) {
        return OrganisationKey.of(declaration.id).map(key -> Recipient.of(key.publicKey));
    }

    static boolean isUsed(Declaration declaration) {
        return Represented.count("declarationId = ?1 and details is not null", declaration.id) > 0;
    }

    /**
     * Sets the key.
     *
     * @param publicKey 43 characters of base64url
     * @throws Refusal (422, field {@code publicKey}) where it is none, (409) where names are sealed to another one
     */
    @Transactional
    public Recipient set(String ref, String publicKey, Actor by) {
        var declaration = people.written(ref, by);
        var recipient = Recipient.of(publicKey);
        var key = OrganisationKey.of(declaration.id).orElseGet(OrganisationKey::new);
        if (Arrays.equals(key.publicKey, recipient.bytes())) {
            return recipient;
        }
        if (isUsed(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "represented_key_used");
        }
        key.declarationId = declaration.id;
        key.publicKey = recipient.bytes();
        key.setAt = clock.instant();
        key.setBy = by.name();
        key.persist();
        events.fire(new OrganisationKeySet(declaration.id, by, clock.instant(), recipient.fingerprint()));
        return recipient;
    }
}
