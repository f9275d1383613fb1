package org.undersigned.procedure;

import java.util.List;
import java.util.stream.Collectors;

/** A line of signatories that cannot be read: each entry that is wrong, by its number. */
public class SignatoryLineException extends RuntimeException {

    private final transient List<Entry> entries;

    SignatoryLineException(List<Entry> entries) {
        super(entries.stream().map(Entry::toString).collect(Collectors.joining("; ")), null, false, false);
        this.entries = List.copyOf(entries);
    }

    /** What is wrong, in the order of the line. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * One entry that is wrong.
     *
     * @param number its number in the line, from 1
     * @param text the entry, shortened
     * @param wrong what is wrong with it
     */
    public record Entry(int number, String text, Wrong wrong) {

        /** Key of the sentence for people; its pattern takes {@link #args()}. */
        public String messageKey() {
            return wrong.messageKey;
        }

        /** The number and the text. */
        public Object[] args() {
            return new Object[] {number, text};
        }

        @Override
        public String toString() {
            return "entry " + number + " " + wrong + (text.isEmpty() ? "" : " \"" + text + "\"");
        }
    }

    /** What can be wrong with an entry. */
    public enum Wrong {
        EMPTY("procedure_signatory_empty"),
        TOO_LONG("procedure_signatory_too_long"),
        TOO_MANY("procedure_signatory_too_many"),
        /** More than name, country and group between commas, or nothing between two commas. */
        PARTS("procedure_signatory_parts"),
        NO_FAMILY("procedure_signatory_no_family"),
        /** A control character, or one that turns the direction of writing. */
        CHARACTERS("procedure_signatory_characters");

        final String messageKey;

        Wrong(String messageKey) {
            this.messageKey = messageKey;
        }
    }
}
