package org.undersigned.signing.represented;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;
import org.undersigned.vault.Recipient;
import org.undersigned.vault.RecipientKey;

/**
 * Who somebody represented is, as they tell the organisation that lodges the complaint, and nobody else: it is sealed as
 * soon as it arrives. What is not given is empty.
 *
 * @param born ISO 8601
 * @param reach how to reach them, in their own words
 */
record RealName(String name, String born, String reach) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_REACH = 500;

    /** Nobody alive was born before; a year of two digits is a mistake. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * As it was typed; null counts as empty.
     *
     * @throws Refusal (422) naming the field
     */
    static RealName typed(String name, String born, String reach, LocalDate today) {
        return new RealName(
                limited("name", name, LONGEST_NAME), day(born, today), limited("reach", reach, LONGEST_REACH));
    }

    boolean isEmpty() {
        return Stream.of(name, born, reach).allMatch(String::isEmpty);
    }

    /** Bound to the person: what is sealed for one cannot be put in the place of another's. */
    byte[] sealedTo(Recipient organisation, Represented person) {
        try {
            return organisation.seal(JSON.writeValueAsBytes(this), context(person.declarationId, person.id));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the organisation's own machine. */
    static RealName openedBy(RecipientKey organisation, byte[] sealed, String declarationId, String personId)
            throws IOException {
        return JSON.readValue(organisation.open(sealed, context(declarationId, personId)), RealName.class);
    }

    private static byte[] context(String declarationId, String personId) {
        return ("undersigned represented " + declarationId + "/" + personId).getBytes(StandardCharsets.UTF_8);
    }

    private static String limited(String field, String typed, int longest) {
        var line = PlainText.line(field, typed);
        if (line.length() > longest) {
            throw Refusal.field(field, "represented_too_long", longest);
        }
        return line;
    }

    private static String day(String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(today)) {
                return day.toString();
            }
        } catch (DateTimeParseException notADay) {
            // told below, as a day that nobody alive was born on
        }
        throw Refusal.field("born", "represented_born_wrong");
    }

    /** It may end up in a log: nothing of it is told. */
    @Override
    public String toString() {
        return "a real name";
    }
}
