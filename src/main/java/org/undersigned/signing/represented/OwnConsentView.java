package org.undersigned.signing.represented;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.declaration.ReadText;
import org.undersigned.platform.Errors;
import org.undersigned.signing.represented.OwnConsents.Answer;

/**
 * The page of somebody represented.
 *
 * @param page its address
 * @param texts the reader's language first
 * @param lodgedBy its authors, as a list in words
 * @param before the body under whose rules it is lodged
 * @param effect what it leads to, in the procedure's words, or empty
 * @param caseSheet theirs, or null where the authors gave them none
 * @param standing {@code missing}, {@code recorded}, {@code given} or {@code withdrawn}
 * @param on of consent, or of taking it back; null where there is none
 * @param changedSince whether the text is no longer the one to which they consented
 * @param open whether consent can still be given and taken back
 * @param sealed whether a real name is held
 * @param fingerprint of the organisation's key, or null where there is none
 */
record OwnConsentView(
        String page,
        List<ReadText> texts,
        String lodgedBy,
        String before,
        String effect,
        CaseSheet caseSheet,
        String standing,
        LocalDate on,
        boolean changedSince,
        boolean open,
        boolean sealed,
        String fingerprint,
        Answer answers,
        Errors errors) {

    /** @param lang BCP 47 */
    record CaseSheet(String lang, String text) {}

    /** Whether the button gives consent, and does not only change what was told. */
    public boolean asks() {
        return !standing.equals("given");
    }

    /** Whether there is consent to take back, whoever says so. */
    public boolean consents() {
        return standing.equals("given") || standing.equals("recorded");
    }
}
