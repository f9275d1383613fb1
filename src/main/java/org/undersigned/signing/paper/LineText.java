package org.undersigned.signing.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.undersigned.registry.NameKey;
import org.undersigned.signing.citizens.Mailbox;
import org.undersigned.vault.RowKey;

/**
 * Who stands on a line, in the form in which it is kept: sealed, until the sheet is decided on.
 *
 * @param country ISO 3166-1 alpha-2
 * @param email in its canonical form, or null
 * @param address street and number, or whatever stands there of where somebody lives; or null
 * @param postcode in capitals, or null
 */
record LineText(String name, String country, String email, String address, String postcode) {

    /** What its keys' ids begin with. */
    static final String KIND = "paper";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    byte[] sealed(RowKey key) {
        try {
            return key.seal(JSON.writeValueAsBytes(this), context(key));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LineText opened(byte[] sealed, RowKey key) {
        try {
            return JSON.readValue(key.open(sealed, context(key)), LineText.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where no address for mail stands there. */
    Mailbox mailbox() {
        return email == null ? null : Mailbox.of(email);
    }

    /**
     * By which somebody without an address for mail is recognised among those on paper: the words of the name in whatever
     * order, the country, and where they live – the postcode and the numbers of the address, or where one of them is
     * missing all words of the address. Two people of one name in one house are taken for one: rather one too few.
     */
    String recognisedBy() {
        var folded = address == null ? "" : NameKey.of(address);
        var numbers = new TreeSet<String>();
        NOT_DIGITS.splitAsStream(folded).filter(part -> !part.isEmpty()).forEach(numbers::add);
        var code = postcode == null
                ? ""
                : NEITHER_LETTER_NOR_DIGIT.matcher(postcode).replaceAll("").toUpperCase(Locale.ROOT);
        var where = code.isEmpty() || numbers.isEmpty() ? NameKey.words(folded) : String.join(" ", numbers);
        return String.join("\n", NameKey.words(NameKey.of(name)), country, code, where);
    }

    private static byte[] context(RowKey key) {
        return ("paper_line.line_sealed " + key.id()).getBytes(StandardCharsets.UTF_8);
    }
}
