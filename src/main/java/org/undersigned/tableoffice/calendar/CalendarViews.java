package org.undersigned.tableoffice.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.Wording;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Organization;

/** Lays the calendar before the officer. */
@ApplicationScoped
class CalendarViews {

    /** More were never moved at once; an address has an end. */
    private static final int MOST_MOVED = 100;

    /** A body and what it has in its calendar. */
    record Body(String name, List<Group> groups) {}

    /** Sittings of one kind, the latest first. */
    record Group(String kind, List<Sitting> sittings) {}

    /**
     * A text whose end has moved.
     *
     * @param until the last day of signing; null where that is not known any more
     */
    record Moved(String href, Headline headline, LocalDate until) {}

    @Inject
    CurrentAccount officer;

    @Inject
    Drafting drafting;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    List<Body> bodies() {
        return officer.officeOf().stream()
                .distinct()
                .map(id -> Organization.byId(id).orElse(null))
                .filter(Objects::nonNull)
                .map(this::body)
                .toList();
    }

    private Body body(Organization body) {
        var sittings = Sitting.of(body.id);
        var groups = Arrays.stream(Sitting.Kind.values())
                .map(kind -> new Group(
                        kind(kind),
                        sittings.stream().filter(one -> one.kind == kind).toList()))
                .filter(group -> !group.sittings().isEmpty())
                .toList();
        return new Body(label(body), groups);
    }

    private String label(Organization body) {
        return body.label(reader.locale(), LocalDate.now(clock));
    }

    List<Moved> moved(String refs) {
        if (refs == null || refs.isEmpty()) {
            return List.of();
        }
        List<Declaration> moved = Declaration.list(
                "ref in ?1 and bodyId in ?2 order by closesAt, id",
                Arrays.stream(refs.split(",")).limit(MOST_MOVED).toList(),
                officer.officeOf());
        var titles = Wording.currentOf(moved.stream().map(one -> one.id).toList());
        return moved.stream()
                .map(one -> new Moved(
                        reader.page("office", "declarations", one.ref),
                        Headline.of(titles.get(one.id), reader.locale()),
                        until(one)))
                .toList();
    }

    private LocalDate until(Declaration declaration) {
        return declaration.closesAt == null
                ? null
                : drafting.procedureOf(declaration).day(declaration.closesAt.minusNanos(1));
    }

    String kind(Sitting.Kind kind) {
        return reader.say("calendar_kind_" + kind.name().toLowerCase(Locale.ROOT));
    }

    List<Option> kindOptions() {
        return Arrays.stream(Sitting.Kind.values())
                .map(kind -> new Option(kind.name(), kind(kind)))
                .toList();
    }

    List<Option> bodyOptions() {
        return officer.officeOf().stream()
                .distinct()
                .map(id -> Organization.byId(id).orElse(null))
                .filter(Objects::nonNull)
                .map(body -> new Option(body.id, label(body)))
                .toList();
    }
}
