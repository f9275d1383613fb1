package org.undersigned.publication;

import static java.util.Comparator.comparing;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationLabel.Form;
import org.undersigned.registry.Roster;

/** Lays bodies out: what each consisted of on a day, and how its seats were spread. */
@ApplicationScoped
class BodyViews {

    /** A delegation, group, party … in a list, with how many people are known in it. */
    record Part(String id, String name, String shortName, int people) {}

    /** A body with what it consists of; {@code others} are neither delegations nor groups, parties nor committees. */
    record Body(
            String id,
            String name,
            String shortName,
            List<Part> groups,
            List<Part> delegations,
            List<Part> parties,
            List<Part> committees,
            List<Part> others) {}

    /** The seats of a body, by group or, where nobody is in a group, by party. */
    record Seats(Breakdown sides, Hemicycle hemicycle, boolean byParty) {}

    @Inject
    Directory directory;

    @Inject
    Roster roster;

    @Inject
    Reader reader;

    List<Body> bodies(LocalDate day) {
        return directory.bodies().stream().map(body -> body(body, day)).toList();
    }

    Body body(Organization body, LocalDate day) {
        var sizes = directory.sizes(body, day);
        return new Body(
                body.id,
                body.label(reader.locale(), day),
                body.abbreviation(reader.locale(), day),
                parts(body, Kind.GROUP, day, sizes),
                parts(body, Kind.DELEGATION, day, sizes),
                parts(body, Kind.PARTY, day, sizes),
                parts(body, Kind.COMMITTEE, day, sizes),
                Stream.of(Kind.NGO, Kind.OTHER)
                        .flatMap(kind -> parts(body, kind, day, sizes).stream())
                        .toList());
    }

    Seats seats(Organization body, LocalDate day) {
        var sides = roster.sides(body, day);
        var byGroup = Breakdown.ofSeats(sides, day, reader.locale());
        var byParty = sides.stream().flatMap(side -> side.with().stream()).anyMatch(with -> with.kind == Kind.PARTY);
        return new Seats(byGroup, Hemicycle.of(byGroup), byParty);
    }

    private List<Part> parts(Organization body, Kind kind, LocalDate day, Map<String, Integer> sizes) {
        var collator = Collator.getInstance(reader.locale());
        return directory.of(body, kind, day).stream()
                .filter(one -> !one.id.equals(body.id))
                .map(one -> part(one, day, sizes))
                .sorted(comparing(Part::name, collator::compare))
                .toList();
    }

    private Part part(Organization one, LocalDate day, Map<String, Integer> sizes) {
        return new Part(one.id, one.label(reader.locale(), day), shortName(one, day), sizes.getOrDefault(one.id, 0));
    }

    /** What stands for the name after people's names; empty where that is the name itself. */
    String shortName(Organization one, LocalDate day) {
        var abbreviations = one.labels(Form.ABBREVIATION, day);
        return one.kind == Kind.DELEGATION || abbreviations.isEmpty() ? "" : abbreviations.in(reader.locale());
    }
}
