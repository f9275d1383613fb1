package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.vault.Recipient;

/**
 * To whom names are sealed that only the addressee may read. The authors set the public key before anybody has signed to
 * it; names that are sealed to one key cannot be sealed to another, for the service cannot open them.
 */
@ApplicationScoped
public class Recipients {

    private static final String USED =
            """
            select exists (select from signature_request where declaration_id = :declaration and visibility = 'RECIPIENT')
                or exists (select from tally where declaration_id = :declaration and dimension = 'VISIBILITY'
                    and key = 'RECIPIENT')""";

    @Inject
    Drafting drafting;

    @Inject
    Signables signables;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** Whether the procedure lets citizens have their names sealed to the addressee. */
    boolean has(Declaration declaration) {
        return drafting.procedureOf(declaration).sign().visibilities().contains(Visibility.RECIPIENT);
    }

    Optional<Recipient> of(Declaration declaration) {
        return AddresseeKey.of(declaration.id).map(key -> Recipient.of(key.publicKey));
    }

    boolean isUsed(Declaration declaration) {
        return database.createNativeQuery(USED, Boolean.class)
                .setParameter("declaration", declaration.id)
                .getSingleResult();
    }

    /**
     * Sets the key.
     *
     * @param publicKey 43 characters of base64url
     * @throws Refusal (422, field {@code publicKey}) where it is none, (409) where names are sealed to another one
     */
    @Transactional
    public Recipient set(String ref, String publicKey, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeWrittenBy(by);
        if (!has(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "citizens_recipient_not_offered");
        }
        var recipient = Recipient.of(publicKey);
        var key = AddresseeKey.of(declaration.id).orElseGet(AddresseeKey::new);
        if (key.publicKey != null && !Arrays.equals(key.publicKey, recipient.bytes()) && isUsed(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "citizens_recipient_used");
        }
        key.declarationId = declaration.id;
        key.publicKey = recipient.bytes();
        key.setAt = clock.instant();
        key.setBy = by.name();
        key.persist();
        signables.forget();
        return recipient;
    }
}
