package org.undersigned.publication;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.registry.Identifier;
import org.undersigned.registry.Person;
import org.undersigned.registry.PersonName;

/**
 * What else registers say of a person (Popolo), as far as it is shown: no pictures, which would be fetched from others,
 * and of the dead no way to reach them.
 *
 * @param otherNames in one piece
 * @param born a year, a month or a day; null where it is not known
 * @param email null where none is public
 */
record AboutPerson(
        Set<String> otherNames,
        String born,
        String died,
        String email,
        List<Entry> contacts,
        List<Entry> links,
        List<Entry> identifiers) {

    private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    private static final String WEB = "https?://[^\\s\"<>]+";
    private static final String EMAIL = "[^\\s@<>\"?&]+@[^\\s@<>\"?&]+";

    /** What it is, what it says, and where it leads or null. */
    record Entry(String label, String text, String href) {}

    static AboutPerson of(Person person, Collection<Identifier> identifiers) {
        var died = text(person.details, "death_date", DATE);
        var email = text(person.details, "email", EMAIL);
        return new AboutPerson(
                otherNames(person),
                text(person.details, "birth_date", DATE),
                died,
                died == null ? email : null,
                died == null ? contacts(person.details) : List.of(),
                links(person.details),
                entries(identifiers));
    }

    static List<Entry> entries(Collection<Identifier> identifiers) {
        return identifiers.stream()
                .map(id -> new Entry(id.scheme(), id.identifier(), id.address().orElse(null)))
                .toList();
    }

    /** Whether there is anything to tell. */
    public boolean isTelling() {
        return !otherNames.isEmpty()
                || born != null
                || died != null
                || email != null
                || !contacts.isEmpty()
                || !links.isEmpty()
                || !identifiers.isEmpty();
    }

    private static Set<String> otherNames(Person person) {
        var names = new LinkedHashSet<String>();
        person.spellings().stream().map(PersonName::inOnePiece).sorted().forEach(names::add);
        entries(person.details, "other_names").forEach(entry -> names.add(text(entry, "name", ".+")));
        names.remove(null);
        names.remove(person.fullName());
        return names;
    }

    private static List<Entry> contacts(Map<String, Object> details) {
        return entries(details, "contact_details")
                .filter(entry -> text(entry, "value", ".+") != null)
                .map(entry ->
                        contact(text(entry, "label", ".+"), text(entry, "type", ".+"), text(entry, "value", ".+")))
                .toList();
    }

    private static Entry contact(String label, String type, String value) {
        var href = value.matches(WEB) ? value : "email".equals(type) && value.matches(EMAIL) ? "mailto:" + value : null;
        return new Entry(label == null ? type : label, value, href);
    }

    private static List<Entry> links(Map<String, Object> details) {
        return entries(details, "links")
                .filter(entry -> text(entry, "url", WEB) != null)
                .map(entry -> new Entry(text(entry, "note", ".+"), text(entry, "url", WEB), text(entry, "url", WEB)))
                .toList();
    }

    private static Stream<Map<?, ?>> entries(Map<?, ?> details, String key) {
        return details.get(key) instanceof Collection<?> several
                ? several.stream().filter(Map.class::isInstance).map(entry -> (Map<?, ?>) entry)
                : Stream.of();
    }

    /** Registers hold all sorts of things: what does not look as it should is not shown. */
    private static String text(Map<?, ?> details, String key, String form) {
        return details.get(key) instanceof String text && text.matches(form) ? text : null;
    }
}
