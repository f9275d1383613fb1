package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.Directory;
import org.undersigned.registry.MembershipView;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Person;

/** Lays people out: their names, what they belong to today and what they belonged to. */
@ApplicationScoped
class PeopleViews {

    /**
     * A person in a list.
     *
     * @param name family name first, as lists sort it: "BERG, Caspar Van den"
     * @param affiliation of today: "Netherlands, ALDE"; empty where there is none
     */
    record PersonLine(String id, String name, String affiliation) {}

    /**
     * A membership in a person's history.
     *
     * @param body short name of the body
     * @param kind in words
     * @param from the first day, or null when it is not known
     * @param lastDay or null while it runs
     * @param inferred whether it follows from what was printed under texts, and from nothing else
     */
    record Membership(
            String body,
            String kind,
            String organizationId,
            String name,
            String role,
            LocalDate from,
            LocalDate lastDay,
            boolean inferred) {}

    private static final String INFERRED = "observation";

    @Inject
    Directory directory;

    @Inject
    Affiliations affiliations;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    long count(String words) {
        return directory.count(words);
    }

    List<PersonLine> people(String words, Paging paging) {
        return lines(directory.people(words, paging.offset(), paging.size()));
    }

    /** The latest membership first. */
    List<Membership> memberships(Person person) {
        var history =
                affiliations.history(person.id).stream().map(this::membership).toList();
        var latestFirst = new ArrayList<>(history);
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private List<PersonLine> lines(List<Person> people) {
        var ids = people.stream().map(person -> person.id).toList();
        var today = LocalDate.now(clock);
        var inBodies = directory.bodies().stream()
                .map(body -> affiliations.on(ids, body.id, today))
                .toList();
        return people.stream().map(person -> line(person, inBodies)).toList();
    }

    private PersonLine line(Person person, Collection<Map<String, Affiliation>> inBodies) {
        var words = inBodies.stream()
                .map(affiliation -> affiliation.get(person.id))
                .flatMap(a -> Stream.of(a.delegation(), a.group()).flatMap(Optional::stream))
                .map(belonging -> belonging.label(reader.locale()))
                .collect(Collectors.joining(", "));
        return new PersonLine(person.id, inverted(person), words);
    }

    static String inverted(Person person) {
        var rest = Stream.of(person.given, person.particle)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? person.family : person.family + ", " + rest;
    }

    private Membership membership(MembershipView view) {
        Belonging in = view.belonging();
        var body = Organization.byId(view.bodyId()).orElseThrow();
        return new Membership(
                body.abbreviation(reader.locale(), LocalDate.now(clock)),
                reader.say("publication_kind_" + view.kind().name().toLowerCase(Locale.ROOT)),
                in.organizationId(),
                in.name(reader.locale()),
                reader.say("publication_role_" + in.role().name().toLowerCase(Locale.ROOT)),
                in.from(),
                in.to() == null ? null : in.to().minusDays(1),
                view.source().equals(INFERRED));
    }
}
