package org.undersigned.signing.represented;

import java.time.Instant;
import java.time.LocalDate;
import org.undersigned.platform.Reader;
import org.undersigned.signing.represented.Represented.Source;

/**
 * Somebody represented, as the authors see them.
 *
 * @param name the pseudonym, or the number in words once they are erased
 * @param consent {@code given}, {@code missing}, {@code withdrawn} or {@code erased}
 * @param on of consent, or of taking it back, or null
 * @param byThemselves whether they gave it on their own page
 * @param means how it was given, as the authors recorded it, or null
 * @param older whether they had an earlier wording before them
 * @param link {@code waits}, {@code mailed}, {@code came_back}, {@code handed_over}, {@code over}, or {@code none}
 * @param until when the link is over, or null
 * @param answered when they first did anything on their own page, or null
 * @param sealed whether they gave a real name
 */
record PersonView(
        String id,
        int number,
        String name,
        String caseKey,
        String consent,
        LocalDate on,
        boolean byThemselves,
        String means,
        boolean older,
        String link,
        Instant until,
        Instant answered,
        boolean sealed) {

    static PersonView of(Represented person, Invitation invitation, int wording, Instant now, Reader reader) {
        return new PersonView(
                person.id,
                person.position,
                person.isErased() ? reader.say("represented_number", person.position) : person.pseudonym,
                person.caseKey,
                consent(person),
                person.withdrawnOn != null ? person.withdrawnOn : person.consentOn,
                person.consentBy == Source.PERSON,
                person.consentMeans,
                person.consentWording != null && person.consentWording != wording,
                invitation == null ? "none" : invitation.standing(now).word(),
                invitation == null ? null : invitation.expiresAt,
                person.answeredAt,
                person.hasDetails());
    }

    public boolean consents() {
        return consent.equals("given");
    }

    public boolean erased() {
        return consent.equals("erased");
    }

    /** Of the tag. */
    public String kind() {
        return switch (consent) {
            case "given" -> "good";
            case "missing" -> "bad";
            default -> "caution";
        };
    }

    private static String consent(Represented person) {
        if (person.isErased()) {
            return "erased";
        }
        if (person.consents()) {
            return "given";
        }
        return person.withdrawnOn != null ? "withdrawn" : "missing";
    }
}
