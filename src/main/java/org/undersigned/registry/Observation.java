package org.undersigned.registry;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.undersigned.platform.Refusal;

/**
 * "On this day this person was in this delegation and this group of the body, says this source." Null parts become empty
 * and outer spaces go; nothing else about the text is changed.
 *
 * @param honorific in any spelling, or empty
 * @param country label of a delegation in any language, of any time, or its code; empty in a body without delegations
 * @param group label of a group likewise, or of a party in a body without delegations; empty says nothing about it
 * @param source name of the document, 1 to 200 characters; not {@code observation}
 */
public record Observation(
        String bodyId,
        LocalDate on,
        String honorific,
        String given,
        String particle,
        String family,
        String country,
        String group,
        String source) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public Observation {
        honorific = plain(honorific);
        given = plain(given);
        particle = plain(particle);
        family = plain(family);
        country = plain(country);
        group = plain(group);
        source = plain(source);
    }

    PersonName name() {
        return new PersonName(given, particle, family);
    }

    /** Refuses what no registry could keep: too long, blank where it may not be, control characters, a day to come. */
    void check(LocalDate latest) {
        if (on == null) {
            throw Refusal.field("date", "registry_required", "date");
        }
        if (on.isAfter(latest)) {
            throw Refusal.field("date", "registry_day_to_come", on.toString());
        }
        text("honorific", honorific, 60);
        text("given", given, 200);
        text("particle", particle, 60);
        required("family", family, 200);
        text("country", country, 300);
        text("group", group, 300);
        required("source", source, 200);
        if (source.equals(Membership.OBSERVATION)) {
            throw Refusal.field("source", "registry_reserved_source", source);
        }
        if (name().key.isEmpty()) {
            throw Refusal.field("family", "registry_no_letters", family);
        }
    }

    private static void required(String field, String value, int longest) {
        if (value.isEmpty()) {
            throw Refusal.field(field, "registry_required", field);
        }
        text(field, value, longest);
    }

    private static void text(String field, String value, int longest) {
        if (value.length() > longest) {
            throw Refusal.field(field, "registry_too_long", longest);
        }
        if (CONTROL.matcher(value).find()) {
            throw Refusal.field(field, "registry_control_character");
        }
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
