package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Organization.Kind;

/** Enters what sources say into the registry. */
@ApplicationScoped
public class Registrar {

    @Inject
    BodyFiles files;

    @Inject
    RegistryLock lock;

    @Inject
    People people;

    @Inject
    Observations observations;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Enters an observation: recognises or adds the person, keeps what was seen and infers memberships. In a body without
     * delegations the name stands for somebody of the body, and a party may stand where a group would; that they had a
     * seat does not follow from it. Repeating it changes nothing. Joins the caller's transaction; one body is written by one transaction at a time.
     *
     * @throws Refusal before anything is changed: an unknown country or group, one that was not there that day, a
     *     contradiction to another source or to another observation of that day, an ambiguous name, an impossible value
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public Observed observe(Observation observation) {
        // where the source was written it may be tomorrow already
        observation.check(LocalDate.now(clock).plusDays(1));
        var body = Organization.byId(observation.bodyId())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "registry_unknown_body", observation.bodyId()));
        lock.hold("body " + body.id);
        var delegation = delegation(body, observation);
        var side = side(body, delegation, observation);
        var within = delegation == null ? body : delegation;
        var known = people.known(within, observation.name());
        known.ifPresent(person -> {
            agrees(person, delegation, "country", observation.on());
            agrees(person, side, "group", observation.on());
        });
        var honorific = files.honorific(body.code, observation.honorific());
        var person = known.orElseGet(() -> added(observation, honorific));
        person.alsoKnownAs(honorific, observation.name());
        people.mean(person, within, observation.name());
        return new Observed(
                person.id,
                delegation == null ? null : delegation.id,
                side == null ? null : side.id,
                known.isEmpty(),
                keep(person, delegation, observation) | keep(person, side, observation));
    }

    /**
     * Writes what was entered and lets go of every entity that the transaction holds, for whoever enters hundreds: all
     * that is held is looked through before each query.
     */
    public void letGo() {
        entities.flush();
        entities.clear();
    }

    /** Null in a body that has none. */
    private static Organization delegation(Organization body, Observation seen) {
        if (seen.country().isEmpty() && Organization.hasAny(body.id, Kind.DELEGATION)) {
            throw Refusal.field("country", "registry_required", "country");
        }
        return seen.country().isEmpty()
                ? null
                : recognised("country", body, List.of(Kind.DELEGATION), seen.country(), seen.on());
    }

    /** Null where the source names none. */
    private static Organization side(Organization body, Organization delegation, Observation seen) {
        var kinds = delegation == null ? List.of(Kind.GROUP, Kind.PARTY) : List.of(Kind.GROUP);
        return seen.group().isEmpty() ? null : recognised("group", body, kinds, seen.group(), seen.on());
    }

    /** Delegations of a body on a day, by their English name. */
    @Transactional
    public List<Organization> delegations(String bodyId, LocalDate day) {
        return Organization.existing(bodyId, Kind.DELEGATION, day);
    }

    /** Groups of a body on a day, those not attached to any included, by their English name. */
    @Transactional
    public List<Organization> groups(String bodyId, LocalDate day) {
        return Organization.existing(bodyId, Kind.GROUP, day);
    }

    private boolean keep(Person person, Organization in, Observation seen) {
        return in != null
                && !isRecorded(person, in, seen.on())
                && observations.keep(person.id, in, seen.on(), seen.source(), clock.instant());
    }

    /** A register may tell of a party by the seat that somebody has on its behalf: nothing is to be inferred then. */
    private static boolean isRecorded(Person person, Organization in, LocalDate day) {
        return in.kind == Kind.PARTY
                && Membership.of(person.id).stream()
                        .anyMatch(m -> m.covers(day)
                                && !m.isInferred()
                                && (m.organization.id.equals(in.id)
                                        || m.onBehalfOf != null && m.onBehalfOf.id.equals(in.id)));
    }

    private Person added(Observation observation, String honorific) {
        var person = new Person(honorific, observation.name(), observation.source(), clock.instant());
        person.persistAndFlush();
        return person;
    }

    /** Groups of other days may have been called the same. */
    private static Organization recognised(
            String field, Organization body, List<Kind> kinds, String label, LocalDate day) {
        var called = kinds.stream()
                .flatMap(kind -> CalledSo.in(body.id, kind, label).stream())
                .toList();
        if (called.isEmpty()) {
            throw Refusal.field(field, "registry_unknown_" + field, label);
        }
        return called.stream()
                .filter(found -> found.existedOn(day))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        field, "registry_not_there_then", called.get(0).label(Locale.ENGLISH, day), day.toString()));
    }

    private void agrees(Person person, Organization in, String field, LocalDate day) {
        if (in == null) {
            return;
        }
        Membership.of(person.id, in.bodyId, in.kind).stream()
                .filter(m -> !m.isInferred() && m.covers(day) && !m.organization.id.equals(in.id))
                .findFirst()
                .ifPresent(m -> {
                    throw contradiction(field, "registry_other_source", person, m.organization, day, m.source);
                });
        observations.seen(person.id, in.bodyId, in.kind).stream()
                .filter(seen -> seen.on().equals(day) && !seen.organization().id.equals(in.id))
                .findFirst()
                .ifPresent(seen -> {
                    throw contradiction(field, "registry_other_that_day", person, seen.organization(), day);
                });
    }

    private static Refusal contradiction(
            String field, String key, Person person, Organization known, LocalDate day, Object... more) {
        var args = new java.util.ArrayList<Object>(
                List.of(person.fullName(), known.printed(day).in(Locale.ENGLISH), day.toString()));
        args.addAll(List.of(more));
        return new Refusal(Refusal.Kind.CONFLICT, List.of(new Refusal.Remark(field, key, args)));
    }
}
