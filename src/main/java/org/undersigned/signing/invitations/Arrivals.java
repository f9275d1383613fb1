package org.undersigned.signing.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;
import org.undersigned.registry.Person;

/** Whether the mails that ask members to sign reach them, as far as servers tell. */
@ApplicationScoped
public class Arrivals {

    @Inject
    Session database;

    @Inject
    Clock clock;

    /**
     * A mail that asked somebody to sign came back.
     *
     * @param from the address that it was sent to
     * @param words of the server, at most 200 characters, that do not tell the address
     */
    @Transactional
    public void cameBack(String declarationId, String personId, String from, String words) {
        database.createNativeMutationQuery(
                        """
                        update invitation set came_back_at = :now, came_back_from = :from, came_back_words = :words
                        where declaration_id = :declaration and person_id in (:people)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("from", from)
                .setParameter("words", words)
                .setParameter("declaration", declarationId)
                .setParameterList("people", Person.records(personId))
                .executeUpdate();
    }

    /** A mail of any kind was taken at that address: what came back from there before it was written is settled. */
    @Transactional
    public void arrived(String address, Instant written) {
        database.createNativeMutationQuery(
                        """
                        update invitation set came_back_at = null, came_back_from = null, came_back_words = null
                        where came_back_from = :address and came_back_at < :written
                        """)
                .setParameter("address", address)
                .setParameter("written", written)
                .executeUpdate();
    }
}
