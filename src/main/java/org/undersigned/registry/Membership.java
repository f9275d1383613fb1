package org.undersigned.registry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.undersigned.platform.AnyIs;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization.Kind;

/**
 * A person in an organization, in a role, from a day (inclusive) to a day (exclusive); null is open. That nobody is in
 * two delegations or two groups of a body at a time is a constraint of the database.
 */
@Entity
class Membership extends PanacheEntityBase {

    /** Source of the memberships that are inferred from observations. */
    static final String OBSERVATION = "observation";

    private static final String IN =
            "from Membership m join fetch m.organization left join fetch m.onBehalfOf left join fetch m.area"
                    + " where (m.organization.id = ?1 or m.onBehalfOf.id = ?1 or m.bodyId = ?1 and m.kind = DELEGATION)"
                    + " and (m.from is null or m.from <= ?2) and (m.to is null or m.to > ?2)";

    @Id
    String id;

    @Column(name = "person_id")
    String personId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    Organization organization;

    @Column(name = "body_id")
    String bodyId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Role role;

    /** The role as the register says it, or empty. */
    String title = "";

    @Column(name = "start_date")
    String startDate;

    @Column(name = "end_date")
    String endDate;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "on_behalf_of_id")
    Organization onBehalfOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "area_id")
    Area area;

    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "valid_to")
    LocalDate to;

    String source;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected Membership() {}

    Membership(String personId, Organization in, Role role, LocalDate from, LocalDate to, String source, Instant now) {
        this.id = Ids.next();
        this.personId = personId;
        this.organization = in;
        this.bodyId = in.bodyId;
        this.kind = in.kind;
        this.role = role;
        this.from = from;
        this.to = to;
        this.source = source;
        this.recordedAt = now;
    }

    /** How many people are in organizations of that kind in a body on a day. */
    static int people(String bodyId, Organization.Kind kind, LocalDate day) {
        return find(
                        "select count(distinct m.personId) from Membership m where m.bodyId = ?1 and m.kind = ?2"
                                + " and (m.from is null or m.from <= ?3) and (m.to is null or m.to > ?3)",
                        bodyId,
                        kind,
                        day)
                .project(Long.class)
                .firstResult()
                .intValue();
    }

    /** What these people were in that body, or in any where it is null, on that day: seats, delegations, groups, parties. */
    static List<Membership> on(Collection<String> people, String bodyId, LocalDate day) {
        return people.isEmpty()
                ? List.of()
                : list(
                        "from Membership m join fetch m.organization left join fetch m.onBehalfOf"
                                + " where any_is(?1, m.personId) and (?2 is null or m.bodyId = ?2)"
                                + " and m.kind in (ASSEMBLY, DELEGATION, GROUP, PARTY)"
                                + " and (m.from is null or m.from <= ?3) and (m.to is null or m.to > ?3)"
                                + " order by m.from desc nulls last, m.id",
                        AnyIs.of(people),
                        bodyId,
                        day);
    }

    /**
     * Who is in an organization on a day, or has a seat on its behalf; of a body, who has a seat or is in one of its
     * delegations. In no order; somebody who is there in two roles is there twice.
     */
    static List<Membership> in(Organization in, LocalDate day) {
        return list(IN, in.id, day);
    }

    /** The same of these people alone. */
    static List<Membership> in(Organization in, Collection<String> people, LocalDate day) {
        return people.isEmpty() ? List.of() : list(IN + " and m.personId in ?3", in.id, day, List.copyOf(people));
    }

    /** All memberships of a person, the earliest first. */
    static List<Membership> of(String personId) {
        return of(List.of(personId));
    }

    /** The same of many people. */
    static List<Membership> of(Collection<String> people) {
        return list(
                "from Membership m join fetch m.organization o left join fetch m.onBehalfOf left join fetch m.area"
                        + " where any_is(?1, m.personId)"
                        + " order by m.from nulls first, m.kind, o.code",
                AnyIs.of(people));
    }

    /** What a person's delegations, or groups, of a body are, the earliest first. */
    static List<Membership> of(String personId, String bodyId, Kind kind) {
        return list(
                "from Membership m join fetch m.organization where m.personId = ?1 and m.bodyId = ?2 and m.kind = ?3"
                        + " order by m.from nulls first",
                personId,
                bodyId,
                kind);
    }

    /** What an affiliation says of it on a day. */
    Belonging as(LocalDate day) {
        return Belonging.of(organization, day, role, from, to);
    }

    /** On whose behalf, on a day, if on somebody's of that kind. */
    Optional<Belonging> onBehalfOf(Kind kind, LocalDate day) {
        return Optional.ofNullable(onBehalfOf)
                .filter(organization -> organization.kind == kind)
                .map(organization -> Belonging.of(organization, day, role, from, to));
    }

    /** On whose behalf, on a day. */
    Optional<Belonging> onBehalfOf(LocalDate day) {
        return onBehalfOf == null ? Optional.empty() : onBehalfOf(onBehalfOf.kind, day);
    }

    MembershipView view(LocalDate today) {
        var day = lastDay(today);
        return new MembershipView(
                id,
                bodyId,
                kind,
                as(day),
                title,
                startDate,
                endDate,
                onBehalfOf(day),
                area == null ? null : area.name,
                source,
                recordedAt);
    }

    /** Whether it follows from observations, and from nothing else. */
    boolean isInferred() {
        return source.equals(OBSERVATION);
    }

    Inference.Run asRun() {
        return new Inference.Run(organization, from, to);
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** A day on which it was last, or {@code today} while it runs. */
    LocalDate lastDay(LocalDate today) {
        return to == null ? today : to.minusDays(1);
    }
}
