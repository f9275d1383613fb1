package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Person;

/** Lays lists of people out: their names, and what they belonged to on a day. */
@ApplicationScoped
class PeopleViews {

    /**
     * The list of people.
     *
     * @param q words asked for
     * @param body code of the one asked for, or empty for every one
     * @param bodies to choose from, every one included
     * @param on day of the affiliations
     * @param total found, those included who only come near
     * @param called people on this page who are called so
     * @param nearly people on this page whose names come near
     */
    record People(
            String q,
            String body,
            List<Option> bodies,
            AskedDay on,
            long total,
            List<PersonLine> called,
            List<PersonLine> nearly,
            Pages pages) {

        /** Whether not everybody was asked for. */
        public boolean filtered() {
            return !q.isEmpty() || !body.isEmpty();
        }

        /** Whether nobody at all is called as asked for. */
        public boolean onlyNear() {
            return called.isEmpty() && !nearly.isEmpty() && pages.previous() == null;
        }
    }

    /**
     * A person in a list.
     *
     * @param name family name first, as lists sort it: "BERG, Caspar Van den"
     * @param affiliation of the day: "Netherlands, ALDE"; empty where there is none
     */
    record PersonLine(String id, String name, String affiliation) {}

    @Inject
    Directory directory;

    @Inject
    Affiliations affiliations;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** Reads {@code ?q=&body=&on=}; with a body and a day only who belonged to it on that day is found. */
    People list(UriInfo uri) {
        var q = Search.words(uri, "q");
        var code = Search.words(uri, "body");
        var on = AskedDay.of(uri, clock);
        var paging = Paging.of(uri);
        var body = code.isEmpty() ? null : body(code);
        var found = directory.people(q, body == null ? null : body.id, on.chosen() ? on.day() : null, paging);
        return new People(
                q,
                code,
                bodies(on.day()),
                on,
                found.total(),
                lines(found.called(), body, on.day()),
                lines(found.nearly(), body, on.day()),
                paging.view(uri, found.total()));
    }

    private static Organization body(String code) {
        return Organization.assembly(code).orElseThrow(() -> Refusal.field("body", "registry_unknown_body", code));
    }

    private List<Option> bodies(LocalDate day) {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("publication_every_body")));
        directory.bodies().forEach(body -> options.add(new Option(body.code, body.label(reader.locale(), day))));
        return options;
    }

    private List<PersonLine> lines(List<Person> people, Organization body, LocalDate day) {
        var ids = people.stream().map(person -> person.id).toList();
        var affiliation = affiliations.inEveryBody(ids, day);
        return people.stream()
                .map(person -> line(person, affiliation.getOrDefault(person.id, new TreeMap<>()), body))
                .toList();
    }

    private PersonLine line(Person person, Map<String, Affiliation> byBody, Organization body) {
        var words = byBody.entrySet().stream()
                .filter(in -> body == null || in.getKey().equals(body.id))
                .map(in -> words(in.getValue()))
                .filter(in -> !in.isEmpty())
                .collect(Collectors.joining("; "));
        return new PersonLine(person.id, inverted(person), words);
    }

    /** "Netherlands, ALDE"; empty for whoever has neither delegation nor group nor party. */
    String words(Affiliation affiliation) {
        return Stream.of(affiliation.delegation(), affiliation.side())
                .flatMap(Optional::stream)
                .map(belonging -> belonging.label(reader.locale()))
                .collect(Collectors.joining(", "));
    }

    static String inverted(Person person) {
        var rest = Stream.of(person.given, person.particle)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? person.family : person.family + ", " + rest;
    }
}
