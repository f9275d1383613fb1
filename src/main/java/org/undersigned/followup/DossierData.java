package org.undersigned.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.undersigned.declaration.State;

/**
 * A text as it was handed over, for programs. Nothing in it changes afterwards, so it says all by itself.
 *
 * @param address of the text, which may say more by now
 * @param number as printed, or null
 * @param document as printed, or null
 * @param on day of publication, or null
 * @param title by language, the original first
 * @param checklist what was required and reached, in words of the addressee's language
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DossierData(
        String ref,
        String address,
        String body,
        String procedure,
        String procedureVersion,
        String number,
        String document,
        LocalDate on,
        State state,
        Map<String, String> title,
        Map<String, String> formula,
        List<Part> parts,
        WordingMark wording,
        Counts counts,
        String checklist,
        List<Name> signatories,
        Handing delivery) {

    /** A section with its blocks. */
    record Part(String type, Map<String, String> heading, Map<String, String> lead, List<Unit> blocks) {}

    /** A block in all its languages; {@code label} is empty where it bears no number. */
    record Unit(String key, String type, String label, Map<String, String> text) {}

    /** The wording; its hash is SHA-256 in hexadecimal. */
    record WordingMark(int number, String hash) {}

    /** How many names count. */
    record Counts(int signatures, Map<String, Integer> byDelegation, Map<String, Integer> byGroup) {}

    /** A name as printed. */
    record Name(String printed, LocalDate signedOn, LocalDate withdrawnOn) {}

    /** To whom it was handed, when and by whom. */
    record Handing(String addressee, LocalDate on, String by, Delivery.Means means, Instant drawnUpAt) {}
}
