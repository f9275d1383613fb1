package org.undersigned.tableoffice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.tableoffice.Scene.bean;
import static org.undersigned.tableoffice.Scene.now;
import static org.undersigned.tableoffice.Tides.*;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;

/** Two instances or two officers do the same at the same moment. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AtOnceTest {

    @Test
    void two_instances_close_each_text_once_and_one_that_cannot_be_closed_keeps_nobody_waiting() throws Exception {
        itIs("2042-01-01T12:00:00Z");
        var texts = IntStream.range(0, 6)
                .mapToObj(i -> published("tides-month", members(3)))
                .toList();
        texts.forEach(text -> sign(text, member()));
        var poisoned = texts.get(0);
        version(poisoned, "gone");
        itIs("2042-03-01T12:00:00Z");
        together(Tides::timeGoesOn, Tides::timeGoesOn);
        timeGoesOn();
        for (var text : texts.subList(1, texts.size())) {
            assertEquals(State.CLOSED, now(text.id).state);
            assertEquals(1, acts(text, "DeclarationClosed"));
            assertEquals(2, editions(text).size());
        }
        assertEquals(State.OPEN, now(poisoned.id).state);
        version(poisoned, "2010-01");
        timeGoesOn();
        assertEquals(Instant.parse("2042-02-02T00:00:00Z"), now(poisoned.id).closedAt);
    }

    @Test
    void of_two_officers_one_decides() throws Exception {
        itIs("2043-01-01T12:00:00Z");
        for (int i = 0; i < 4; i++) {
            var text = submitted("tides-part", members(2));
            var refused = together(() -> bean(Decisions.class).admit(text.id, OFFICE), () -> bean(Decisions.class)
                    .refuse(text.id, "TOO_LONG", null, OFFICE));
            assertEquals(1, refused.size());
            assertEquals(Refusal.Kind.CONFLICT, ((Refusal) refused.get(0)).kind);
            assertTrue(Stream.of(State.OPEN, State.INADMISSIBLE).anyMatch(now(text.id).state::equals));
        }
    }

    private static void version(Declaration declaration, String version) {
        QuarkusTransaction.requiringNew().run(() -> bean(Session.class)
                .createNativeMutationQuery("update declaration set procedure_version = :version where id = :id")
                .setParameter("version", version)
                .setParameter("id", declaration.id)
                .executeUpdate());
    }

    /** Begins both at the same moment; answers what was thrown. */
    private static List<Throwable> together(Runnable one, Runnable other) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var running = Stream.of(one, other)
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return thrownBy(work);
                    }))
                    .toList();
            start.countDown();
            var thrown = new ArrayList<Throwable>();
            for (var result : running) {
                if (result.get() != null) {
                    thrown.add(result.get());
                }
            }
            return thrown;
        } finally {
            pool.shutdown();
        }
    }

    private static Throwable thrownBy(Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        } finally {
            context.terminate();
        }
    }
}
