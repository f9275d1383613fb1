package org.undersigned.followup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.followup.FollowUpEvent.RequirementMet;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Stage;
import org.undersigned.signing.CountsMoved;
import org.undersigned.signing.Signatories;
import org.undersigned.signing.SigningEvent.SignaturesCounted;
import org.undersigned.signing.Tallies;

/**
 * Notices when the requirement of a stage is met. That is written down with the signature that met it; what needs the
 * declaration for itself, its closing, follows right after, for many may be signing at once.
 */
@ApplicationScoped
class Milestones {

    private static final List<Stage> STAGES = List.of(Stage.PUBLISH, Stage.RESPONSE, Stage.DEBATE, Stage.ADOPT);
    private static final Logger LOG = Logger.getLogger(Milestones.class);
    private static final Actor RULES = Actor.system("rules of the procedure");

    private static final String MET =
            """
            insert into milestone (declaration_id, stage, met_at, signatures)
            values (:declaration, :stage, :now, :signatures) on conflict do nothing""";

    private static final String SIGNED_BY_CITIZENS =
            """
            select distinct t.declaration_id from tally t join declaration d on d.id = t.declaration_id
            where t.dimension = 'USED' and d.state in ('GATHERING', 'OPEN')""";

    private final Set<String> moved = ConcurrentHashMap.newKeySet();

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    Tallies tallies;

    @Inject
    Answers answers;

    @Inject
    Outcomes outcomes;

    @Inject
    Session database;

    @Inject
    Event<FollowUpEvent> events;

    @Inject
    Clock clock;

    /** In the transaction of the signatures: the tally's row is ours until it ends, so nobody passes the mark unseen. */
    void notice(@Observes SignaturesCounted event) {
        lookAt(Declaration.findById(event.declarationId()), event.at());
    }

    private void lookAt(Declaration declaration, Instant at) {
        var procedure = drafting.procedureOf(declaration);
        var stages = STAGES.stream()
                .filter(stage -> procedure.requirement(stage).isPresent())
                // before publication names are gathered for that, and for nothing that comes after it
                .filter(stage -> stage == Stage.PUBLISH || declaration.isPublic())
                .toList();
        if (!stages.isEmpty()) {
            var met = Milestone.stagesOf(declaration);
            stages.stream()
                    .filter(stage -> !met.contains(stage))
                    .forEach(stage -> check(declaration, procedure, stage, at));
        }
    }

    /** Citizens sign in numbers: what they moved is looked at a moment later, once for many. */
    void notice(@Observes CountsMoved event) {
        moved.add(event.declarationId());
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void lookAtWhatMoved() {
        for (var id : List.copyOf(moved)) {
            moved.remove(id);
            byItself(id, () -> lookAt(Declaration.findById(id), clock.instant()));
        }
    }

    /** An instance may have stopped before it looked. */
    @Scheduled(
            every = "60s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void lookAtWhatMayHaveMoved() {
        moved.addAll(QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(SIGNED_BY_CITIZENS, String.class)
                        .getResultList()));
    }

    private void check(Declaration declaration, Procedure procedure, Stage stage, Instant now) {
        if (signatories.checklist(declaration, stage).met()
                && write(declaration, stage, tallies.of(declaration).counted(), now)) {
            events.fire(new RequirementMet(declaration.id, RULES, now, stage));
            expect(declaration, procedure, stage, now);
        }
    }

    private boolean write(Declaration declaration, Stage stage, int signatures, Instant now) {
        return database.createNativeMutationQuery(MET)
                        .setParameter("declaration", declaration.id)
                        .setParameter("stage", stage.name())
                        .setParameter("now", now)
                        .setParameter("signatures", signatures)
                        .executeUpdate()
                > 0;
    }

    private void expect(Declaration declaration, Procedure procedure, Stage stage, Instant now) {
        if (stage == Stage.RESPONSE || stage == Stage.DEBATE) {
            var kind = stage == Stage.DEBATE ? Answer.Kind.DEBATE : Answer.Kind.RESPONSE;
            answers.expectBy(declaration, kind, stage, procedure.day(now), RULES);
        }
    }

    /** What has its majority is adopted and takes no more names. */
    @Scheduled(
            every = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void adopt() {
        QuarkusTransaction.requiringNew().call(this::waiting).forEach(id -> byItself(id, () -> adopt(id)));
    }

    /** What goes wrong with one stops no other; it is tried again. */
    private void byItself(String id, Runnable act) {
        try {
            QuarkusTransaction.requiringNew().run(act);
        } catch (RuntimeException e) {
            LOG.errorf(e, "What declaration %s has reached could not be noted", id);
        }
    }

    private List<String> waiting() {
        return database.createNativeQuery(
                        """
                        select m.declaration_id from milestone m join declaration d on d.id = m.declaration_id
                        where m.stage = 'ADOPT' and d.state = 'OPEN' order by m.met_at""",
                        String.class)
                .getResultList();
    }

    private void adopt(String id) {
        var declaration = Declaration.held(id);
        if (declaration.state == State.OPEN) {
            Milestone majority = Milestone.findById(new Milestone.Key(declaration.id, Stage.ADOPT));
            outcomes.adopt(declaration, majority.metAt, RULES);
        }
    }
}
