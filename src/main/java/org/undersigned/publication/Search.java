package org.undersigned.publication;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;

/**
 * What somebody looks for among the published declarations.
 *
 * @param q words of the title in any order and language, or a number as printed; empty for everything
 * @param procedure id, or null for every procedure
 * @param state one of {@link State#AFTER_PUBLICATION}, or null for all
 * @param sort descending
 */
public record Search(String q, String procedure, State state, Sort sort) {

    static final int LONGEST = 200;
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?:no|n°|nº|nr|doc)\\.?\\s*)?([1-9][0-9]{0,8})", Pattern.CASE_INSENSITIVE);

    /** In which order. */
    public enum Sort {
        DATE("d.published_on desc, d.document_number desc nulls last, d.id"),
        NUMBER("d.number desc nulls last, d.document_number desc nulls last, d.id"),
        SIGNATURES("signatures desc, d.published_on desc, d.id");

        final String order;

        Sort(String order) {
            this.order = order;
        }

        /** As it stands in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Everything in a state, the newest first. */
    public static Search in(State state) {
        return new Search("", null, state, Sort.DATE);
    }

    /** Everything, the newest first. */
    public static Search everything() {
        return in(null);
    }

    /** Reads {@code ?q=&procedure=&state=&sort=}; refuses (422, naming the field) what it does not know. */
    static Search of(UriInfo uri) {
        var sort = words(uri, "sort");
        return new Search(
                words(uri, "q"),
                blankToNull(words(uri, "procedure")),
                state(words(uri, "state")),
                sort.isEmpty() ? Sort.DATE : sort(sort));
    }

    boolean isEverything() {
        return q.isEmpty() && procedure == null && state == null;
    }

    /** The words as patterns of LIKE; what its wildcards are is taken literally. */
    String[] patterns() {
        return Arrays.stream(q.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }

    /** The number that is meant, or null. */
    Integer number() {
        var number = NUMBER.matcher(q);
        return number.matches() ? Integer.valueOf(number.group(1)) : null;
    }

    static String words(UriInfo uri, String name) {
        var given = uri.getQueryParameters().getFirst(name);
        var text =
                given == null ? "" : given.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        if (text.length() > LONGEST) {
            throw Refusal.field(name, "publication_search_too_long", LONGEST);
        }
        return text;
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static State state(String code) {
        return code.isEmpty()
                ? null
                : named(State.AFTER_PUBLICATION.stream().sorted().toList(), code, "state");
    }

    private static Sort sort(String code) {
        return named(List.of(Sort.values()), code, "sort");
    }

    private static <E extends Enum<E>> E named(List<E> known, String code, String field) {
        return known.stream()
                .filter(one -> one.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        field,
                        "publication_search_unknown",
                        code,
                        known.stream()
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("")));
    }
}
