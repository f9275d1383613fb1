package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** Recognises who is meant by a name in a delegation: the spelling is known, and the delegation agrees. */
@ApplicationScoped
class People {

    @Inject
    Session database;

    /** Who is meant in a delegation, or in a body, if anybody known; refuses when the registry knows two who could be. */
    Optional<Person> known(Organization within, PersonName name) {
        var ids = database.createNativeQuery(
                        """
                        select person_id from delegation_name where delegation_id = :delegation and key = :key
                        union
                        select n.person_id from person_name n join membership m on m.person_id = n.person_id
                        where n.key = :key and (m.organization_id = :delegation or m.body_id = :delegation)""",
                        String.class)
                .setParameter("delegation", within.id)
                .setParameter("key", name.key)
                .getResultList();
        if (ids.size() > 1) {
            throw Refusal.of(Kind.CONFLICT, "registry_ambiguous_name", name.family, within.code);
        }
        return ids.stream().findFirst().flatMap(Person::current);
    }

    /** From now on this name in this delegation, or body, means this person. */
    void mean(Person person, Organization within, PersonName name) {
        database.createNativeMutationQuery(
                        """
                        insert into delegation_name (delegation_id, key, person_id) values (:delegation, :key, :person)
                        on conflict (delegation_id, key) do nothing""")
                .setParameter("delegation", within.id)
                .setParameter("key", name.key)
                .setParameter("person", person.id)
                .executeUpdate();
    }
}
