package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Window.Closing;
import org.undersigned.tableoffice.calendar.Closings;

/** Until when names are taken, where the procedure leaves that to the president of the body. */
@ApplicationScoped
public class Deadlines {

    @Inject
    Closings closings;

    @Inject
    Drafting drafting;

    @Inject
    Clock clock;

    /** Whether the office sets a deadline for it. */
    boolean fits(Declaration declaration) {
        return drafting.procedureOf(declaration).window().closes() == Closing.DEADLINE_SET
                && !declaration.state.isFinal();
    }

    /** Sets it, or sets another one as long as it has not come to its end. */
    @Transactional
    public Declaration set(String ref, Instant deadline, Actor by) {
        var declaration = Declaration.held(ref);
        if (!fits(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_no_deadline");
        }
        var now = clock.instant();
        if (!deadline.isAfter(now)) {
            throw Refusal.field("day", "tableoffice_time_wrong");
        }
        closings.move(declaration, deadline, by, now);
        return declaration;
    }
}
