package org.undersigned.tableoffice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Stage;
import org.undersigned.procedure.Window.Expiry;
import org.undersigned.signing.Signatories;

/**
 * What time does by itself: admissions at their time, and the end of windows. Many instances may do it at once, each
 * text is done by one of them and in a transaction of its own. What was missed while nobody ran is done as of the
 * moment at which it was due.
 */
@ApplicationScoped
public class DueWork {

    private static final Logger LOG = Logger.getLogger(DueWork.class);
    private static final Actor CLOCK = Actor.system("clock");
    private static final int BATCH = 50;

    private static final String ADMISSIONS =
            """
            select declaration_id from scheduled_admission where due_at <= :now and problem is null
            order by due_at, declaration_id
            """;

    private static final String ENDS =
            """
            select id from declaration where closes_at <= :now and state in ('GATHERING', 'OPEN')
            order by closes_at, id
            """;

    private static final String ONE_ADMISSION =
            """
            select d.id from declaration d join scheduled_admission s on s.declaration_id = d.id
            where d.id = :id and s.due_at <= :now and s.problem is null for update of d skip locked
            """;

    private static final String ONE_END =
            """
            select id from declaration where id = :id and closes_at <= :now and state in ('GATHERING', 'OPEN')
            for update skip locked
            """;

    @Inject
    Decisions decisions;

    @Inject
    Editions editions;

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    Session database;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    /** Does all that is due. */
    public void run() {
        each(ADMISSIONS, this::publish);
        each(ENDS, this::end);
    }

    /** In the order in which they were due. One that fails is told and left behind; the others are not kept waiting. */
    private void each(String query, Predicate<String> work) {
        int left = 0;
        for (var batch = due(query, left); !batch.isEmpty(); batch = due(query, left)) {
            for (var id : batch) {
                left += done(id, work) ? 0 : 1;
            }
        }
    }

    private List<String> due(String query, int offset) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(query, String.class)
                .setParameter("now", clock.instant())
                .setFirstResult(offset)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private static boolean done(String id, Predicate<String> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> work.test(id));
        } catch (Refusal refusal) {
            return leftToOfficer(id, refusal.remarks.get(0).key());
        } catch (RuntimeException e) {
            LOG.errorf(e, "What was due for declaration %s could not be done", id);
            return false;
        }
    }

    /** A number that somebody else got meanwhile, for instance: only an officer can say what now. */
    private static boolean leftToOfficer(String id, String problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = ScheduledAdmission.of(id);
            row.ifPresentOrElse(
                    admission -> admission.problem = problem,
                    () -> LOG.errorf("What was due for declaration %s was refused: %s", id, problem));
            return row.isPresent();
        });
    }

    private boolean publish(String id) {
        if (isTaken(ONE_ADMISSION, id)) {
            return false;
        }
        var due = ScheduledAdmission.of(id).orElseThrow();
        decisions.publish(Declaration.held(id), new Admission(due.numbers, true), due.dueAt, due.actor());
        due.delete();
        return true;
    }

    private boolean end(String id) {
        if (isTaken(ONE_END, id)) {
            return false;
        }
        var declaration = Declaration.held(id);
        var procedure = drafting.procedureOf(declaration);
        var on = procedure.day(declaration.closesAt.minusNanos(1));
        if (lapses(declaration, procedure)) {
            events.fire(declaration.lapse(on, declaration.closesAt, CLOCK, clock.instant()));
        } else {
            events.fire(declaration.close(on, declaration.closesAt, CLOCK, clock.instant()));
            editions.publish(declaration, on);
        }
        return true;
    }

    /** Another instance does it, or has done it. */
    private boolean isTaken(String query, String id) {
        Instant now = clock.instant();
        return database.createNativeQuery(query, String.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList()
                .isEmpty();
    }

    /** Before it is tabled its time is all that it has; afterwards what it needs to be adopted, or handed on, decides. */
    private boolean lapses(Declaration declaration, Procedure procedure) {
        return declaration.state == State.GATHERING
                || procedure.window().onExpiry() == Expiry.LAPSE && !hasReachedItsAim(declaration, procedure);
    }

    private boolean hasReachedItsAim(Declaration declaration, Procedure procedure) {
        return Stream.of(Stage.ADOPT, Stage.SUBMIT)
                .filter(stage -> procedure.requirement(stage).isPresent())
                .findFirst()
                .filter(stage -> signatories.checklist(declaration, stage).met())
                .isPresent();
    }
}
