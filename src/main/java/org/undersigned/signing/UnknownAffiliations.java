package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Signatures under public texts whose affiliation was unknown on the day: neither delegation nor group was frozen. */
@ApplicationScoped
public class UnknownAffiliations {

    /** One of them. */
    public record Unknown(String personId, String printed, String ref, LocalDate signedOn) {}

    @Inject
    EntityManager database;

    /** The latest first. */
    public List<Unknown> latest(int most) {
        return database.createQuery(
                        "select new org.undersigned.signing.UnknownAffiliations$Unknown("
                                + "s.personId, s.printed, d.ref, s.signedOn)"
                                + " from Signature s join Declaration d on d.id = s.declarationId"
                                + " and d.wordingNumber = s.wordingNumber"
                                + " where d.publishedOn is not null and (s.delegationId is null or s.groupId is null)"
                                + " order by s.signedOn desc, s.id",
                        Unknown.class)
                .setMaxResults(most)
                .getResultList();
    }
}
