package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.Procedure;
import org.undersigned.tableoffice.calendar.Sitting;

/** Within what a number is unique on a day: a year, or a time of the body's calendar. */
@ApplicationScoped
class Scopes {

    /** As the number is kept beside it: "2021", "9", "2024-26"; empty where numbers run on for good. */
    String of(Declaration declaration, Procedure procedure, LocalDate on) {
        return of(declaration.bodyId, procedure, on);
    }

    String of(String bodyId, Procedure procedure, LocalDate on) {
        return switch (procedure.numbering().scope()) {
            case RUNNING -> "";
            case YEAR -> String.valueOf(on.getYear());
            case TERM -> String.valueOf(term(bodyId, on).number);
            case SESSION -> session(bodyId, on).label;
        };
    }

    /** The part of a number that tells its scope; empty where there is none to tell. */
    static Optional<NumberPart> part(Procedure procedure) {
        return switch (procedure.numbering().scope()) {
            case RUNNING -> Optional.empty();
            case YEAR -> Optional.of(NumberPart.YEAR);
            case TERM -> Optional.of(NumberPart.TERM);
            case SESSION -> Optional.of(NumberPart.SESSION);
        };
    }

    Sitting term(String bodyId, LocalDate on) {
        return sitting(bodyId, Sitting.Kind.LEGISLATURE, on, "tableoffice_no_legislature");
    }

    Sitting session(String bodyId, LocalDate on) {
        return sitting(bodyId, Sitting.Kind.SESSION, on, "tableoffice_no_session");
    }

    private static Sitting sitting(String bodyId, Sitting.Kind kind, LocalDate on, String missing) {
        return Sitting.on(bodyId, kind, on).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, missing));
    }
}
