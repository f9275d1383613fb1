package org.undersigned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Sessions;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization;

/** Members of the bodies that ship and have no delegations: they have a seat, and a group or a party. */
@ApplicationScoped
public class Houses {

    @Inject
    EntityManager database;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    /** A member of that body, signed in; of a political group or party of that code, opened where there is none. */
    @Transactional
    public Someone member(String body, Organization.Kind kind, String group) {
        var house = Organization.assembly(body).orElseThrow();
        var family = Ids.next().replaceAll("[0-9]", "").toUpperCase(Locale.ROOT) + "EN";
        var person = Ids.next();
        sql(
                """
                insert into person (id, honorific, given, particle, family, name, sort_key, source, recorded_at)
                values (:id, 'Ms', 'Inventa', '', :family, :name, :key, 'test', now())""",
                Map.of(
                        "id",
                        person,
                        "family",
                        family,
                        "name",
                        "Inventa " + family,
                        "key",
                        family.toLowerCase(Locale.ROOT)));
        belongs(person, house.id, house.id, house.kind);
        if (group != null) {
            belongs(person, organization(house, kind, group), house.id, kind);
        }
        var account = accounts.open(
                Ids.next() + "@example.org",
                "Inventa " + family,
                person,
                Locale.ENGLISH,
                java.util.List.of(Grant.member()));
        return new Someone(
                person,
                account.id,
                "Inventa " + family,
                sessions.start(account, null).getValue());
    }

    private String organization(Organization house, Organization.Kind kind, String code) {
        return database.createQuery(
                        "select o.id from Organization o where o.bodyId = :body and o.kind = :kind and o.code = :code",
                        String.class)
                .setParameter("body", house.id)
                .setParameter("kind", kind)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> open(house, kind, code));
    }

    private String open(Organization house, Organization.Kind kind, String code) {
        var id = Ids.next();
        sql(
                """
                insert into organization (id, body_id, kind, code, source, recorded_at)
                values (:id, :body, :kind, :code, 'test', now())""",
                Map.of("id", id, "body", house.id, "kind", kind.name(), "code", code));
        return id;
    }

    private void belongs(String person, String organization, String body, Organization.Kind kind) {
        sql(
                """
                insert into membership (id, person_id, organization_id, body_id, kind, role, source, recorded_at)
                values (:id, :person, :organization, :body, :kind, 'MEMBER', 'test', now())""",
                Map.of(
                        "id",
                        Ids.next(),
                        "person",
                        person,
                        "organization",
                        organization,
                        "body",
                        body,
                        "kind",
                        kind.name()));
    }

    private void sql(String statement, Map<String, Object> values) {
        var query = database.createNativeQuery(statement);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }
}
