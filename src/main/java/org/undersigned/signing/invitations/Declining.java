package org.undersigned.signing.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.hibernate.Session;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Person;
import org.undersigned.signing.Invitation;
import org.undersigned.signing.Signature;
import org.undersigned.signing.SigningEvent.SignaturesCounted;

/**
 * A member who was asked says that they will not sign, without a reason. Only those who asked see it: it is in no audit
 * trail and in no export. Whoever signs after all has not declined.
 */
@ApplicationScoped
class Declining {

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** Done twice it says the same. */
    @Transactional
    void decline(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        var person = by.mustBePerson();
        mustBeAsked(declaration, person);
        if (!declaration.state.isOpenForSignature()) {
            var state = declaration.state.name().toLowerCase(Locale.ROOT);
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_not_open", state);
        }
        if (Signature.under(declaration, person).isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "invitations_signed_already");
        }
        database.createNativeMutationQuery(
                        """
                        update invitation set declined_at = :now
                        where declaration_id = :declaration and person_id in (:people) and declined_at is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("declaration", declaration.id)
                .setParameterList("people", Person.records(person))
                .executeUpdate();
    }

    void signed(@Observes SignaturesCounted event) {
        database.createNativeMutationQuery(
                        """
                        update invitation set declined_at = null
                        where declaration_id = :declaration and person_id = any(cast(:people as text[]))
                            and declined_at is not null
                        """)
                .setParameter("declaration", event.declarationId())
                .setParameter("people", event.personIds().toArray(String[]::new))
                .executeUpdate();
    }

    /** What is not on its way to signature is not there for whoever was not asked. */
    private static void mustBeAsked(Declaration declaration, String person) {
        if (!Invitation.exists(declaration.id, person)) {
            throw declaration.isPublic() || declaration.state == State.GATHERING
                    ? Refusal.of(Refusal.Kind.FORBIDDEN, "invitations_not_asked")
                    : Declaration.notFound();
        }
    }
}
