package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Reader;
import org.undersigned.publication.Mandate.Link;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.MembershipView;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Person;
import org.undersigned.registry.Role;

/** Words a person's memberships for the reader. */
@ApplicationScoped
class Mandates {

    private static final String INFERRED = "observation";

    @Inject
    Affiliations affiliations;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** The latest first. */
    List<Mandate> of(Person person) {
        return affiliations.history(person.id).stream()
                .map(this::mandate)
                .sorted(Comparator.comparing(
                                Mandate::first, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed())
                .toList();
    }

    /** Those that run on a day, with the names of that day. */
    List<Mandate> on(Person person, LocalDate day) {
        return affiliations.history(person.id, day).stream().map(this::mandate).toList();
    }

    private Mandate mandate(MembershipView view) {
        Belonging in = view.belonging();
        var last = in.to() == null ? null : in.to().minusDays(1);
        return new Mandate(
                Organization.byId(view.bodyId()).orElseThrow().abbreviation(reader.locale(), LocalDate.now(clock)),
                view.kind(),
                kind(view.kind()),
                in.organizationId(),
                in.name(reader.locale()),
                in.label(reader.locale()),
                role(in.role(), view.title()),
                view.onBehalfOf().map(this::link).orElse(null),
                view.area(),
                view.startDate() == null ? text(in.from()) : view.startDate(),
                view.endDate() == null ? text(last) : view.endDate(),
                in.from(),
                last,
                view.source().equals(INFERRED),
                view.source(),
                LocalDate.ofInstant(view.recordedAt(), ZoneOffset.UTC));
    }

    String kind(Organization.Kind kind) {
        return reader.say("publication_kind_" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** What the register calls a role that is none of ours; ours in the reader's language. */
    String role(Role role, String title) {
        return role == Role.OTHER && !title.isEmpty()
                ? title
                : reader.say("publication_role_" + role.name().toLowerCase(Locale.ROOT));
    }

    private Link link(Belonging belonging) {
        return new Link(belonging.organizationId(), belonging.label(reader.locale()));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
