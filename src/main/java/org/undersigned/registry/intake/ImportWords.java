package org.undersigned.registry.intake;

import static java.util.function.Predicate.not;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Organization;
import org.undersigned.registry.intake.RegisterImport.State;

/** Imports in the reader's words. */
@ApplicationScoped
class ImportWords {

    /** In the order in which an officer asks. */
    static final List<String> SUBJECTS =
            List.of("PERSON", "MEMBERSHIP", "ORGANIZATION", "POST", "AREA", "EVENT", "OBSERVATION");

    /** Properties that have a name in every language. */
    private static final Set<String> WORDED = Set.of(
            "abbreviation",
            "birth_date",
            "classification",
            "contact_details",
            "death_date",
            "dissolution_date",
            "dissolved",
            "email",
            "end_date",
            "family_name",
            "founded",
            "founding_date",
            "gender",
            "given_name",
            "honorific_prefix",
            "identifiers",
            "image",
            "label",
            "labels",
            "links",
            "merged_into",
            "name",
            "note",
            "organization_id",
            "other_names",
            "person_id",
            "record",
            "role",
            "sources",
            "start_date",
            "title");

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");
    private static final double MEGABYTE = 1_000_000;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** Where it stands. */
    Tag state(State state) {
        return new Tag(
                reader.say("intake_state_" + lower(state)),
                switch (state) {
                    case READING, COMPARING, APPLYING, READY -> "active";
                    case APPLIED -> "good";
                    case REFUSED -> "bad";
                    case DISCARDED -> null;
                });
    }

    Tag verdict(Verdict verdict) {
        return new Tag(
                reader.say("intake_verdict_" + lower(verdict)),
                switch (verdict) {
                    case NEW -> "active";
                    case CHANGED, ENDED, DOUBTFUL -> "caution";
                    case REJECTED -> "bad";
                    case SAME -> null;
                });
    }

    /** "People". */
    String subject(String subject) {
        return reader.say("intake_subject_" + subject.toLowerCase(Locale.ROOT));
    }

    /** "Person". */
    String one(String subject) {
        return reader.say("intake_one_" + subject.toLowerCase(Locale.ROOT));
    }

    String format(RegisterImport in) {
        return reader.say("intake_format_" + lower(in.format));
    }

    /** The name of the body whose people it lists; empty where it brings its own. */
    String body(RegisterImport in) {
        return in.bodyId == null
                ? ""
                : Organization.byId(in.bodyId).map(this::name).orElse("");
    }

    String name(Organization organization) {
        return organization.label(reader.locale(), LocalDate.now(clock));
    }

    /** "350 new · 3 changed"; empty while it is not compared. */
    String tallies(RegisterImport in) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> in.count(null, verdict) > 0)
                .map(verdict -> reader.say("intake_tally_" + lower(verdict), in.count(null, verdict)))
                .collect(Collectors.joining(" · "));
    }

    /** What applying it does: "Add 168 people, 168 memberships, change 3, end 2". */
    String act(RegisterImport in, long decided) {
        var parts = new ArrayList<String>();
        var added = SUBJECTS.stream()
                .filter(subject -> in.count(subject, Verdict.NEW) > 0)
                .map(subject -> count(subject, in.count(subject, Verdict.NEW)))
                .collect(Collectors.joining(", "));
        parts.add(added.isEmpty() ? "" : reader.say("intake_act_add", added));
        parts.add(part("intake_act_change", in.count(null, Verdict.CHANGED)));
        parts.add(part("intake_act_end", in.count(null, Verdict.ENDED)));
        parts.add(part("intake_act_decide", decided));
        var act = parts.stream().filter(not(String::isEmpty)).collect(Collectors.joining(", "));
        return act.isEmpty()
                ? reader.say("intake_act_nothing")
                : act.substring(0, 1).toUpperCase(reader.locale()) + act.substring(1);
    }

    private String part(String key, long count) {
        return count == 0 ? "" : reader.say(key, count);
    }

    private String count(String subject, int count) {
        return reader.say("intake_count_" + subject.toLowerCase(Locale.ROOT), count);
    }

    /** Where in the file, with line and column in the reader's language; where it is a property, that alone. */
    String place(String place) {
        return place(place, reader.locale());
    }

    static String place(String place, Locale locale) {
        var lines = LINE.matcher(place)
                .replaceAll(found -> Messages.say(locale, "intake_place_line", number(found.group(1))));
        return COLUMN.matcher(lines)
                .replaceAll(found -> Messages.say(locale, "intake_place_column", number(found.group(1))));
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    /** A property's name; Popolo's own where a reader knows it by no other. */
    String property(String name) {
        return WORDED.contains(name) ? reader.say("intake_property_" + name) : name;
    }

    Difference named(Difference difference) {
        return new Difference(property(difference.property()), difference.now(), difference.then());
    }

    /** What is to be said of an entry, with its properties by their names. */
    String remark(Told told) {
        if (told.field() == null) {
            return told.say(reader.locale());
        }
        var named = told.args().stream()
                .map(arg -> arg.equals(told.field()) ? property(told.field()) : arg)
                .toList();
        var said = new Told(told.field(), told.key(), named).say(reader.locale());
        return named.equals(told.args()) ? reader.say("intake_at", property(told.field()), said) : said;
    }

    /** "since 2014-07", as precise as it is told; empty where nothing is. */
    String days(String from, String until) {
        if (from.isEmpty()) {
            return until.isEmpty() ? "" : reader.say("intake_until", until);
        }
        return until.isEmpty() ? reader.say("intake_since", from) : from + " – " + until;
    }

    String megabytes(long bytes) {
        var format = NumberFormat.getInstance(reader.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / MEGABYTE);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
