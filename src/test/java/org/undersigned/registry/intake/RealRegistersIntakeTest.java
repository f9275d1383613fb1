package org.undersigned.registry.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Forgotten;
import org.undersigned.registry.intake.RegisterImport.State;

/** Registers of parliaments as they are published, into a registry that knows nothing of them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RealRegistersIntakeTest {

    private static final Path SHARED = Path.of(System.getProperty("undersigned.shared", "../shared"), "data/registry");

    @Inject
    Intake intake;

    @Inject
    Forgotten forgotten;

    private String register;

    /** Other tests bring the same people in. */
    @AfterEach
    void forget() {
        forgotten.register(register);
    }

    @ParameterizedTest
    @CsvSource({
        "be_chamber_ep-popolo.json, 168, 13, 168, 11, 1",
        "sm_council_ep-popolo.json, 60, 11, 60, 0, 1",
        "mt_assembly_term12.csv, 69, 3, 69, 0, 1",
    })
    void everything_is_new_and_then_nothing_is(
            String name, int people, int organizations, int memberships, int areas, int events) {
        var file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), file + " is not here; this test needs the shared data");
        register = name + " " + Ids.next();
        var first = Sent.file(intake, file).as(register).looked();
        assertNull(first.refusal);
        assertEquals(State.READY, first.state);
        assertEquals(people, first.count("PERSON", Verdict.NEW), first.counts::toString);
        assertEquals(organizations, first.count("ORGANIZATION", Verdict.NEW), first.counts::toString);
        assertEquals(memberships, first.count("MEMBERSHIP", Verdict.NEW), first.counts::toString);
        assertEquals(areas, first.count("AREA", Verdict.NEW), first.counts::toString);
        assertEquals(events, first.count("EVENT", Verdict.NEW), first.counts::toString);
        assertEquals(State.APPLIED, Sent.file(intake, file).as(register).applied().state);
        var again = Sent.file(intake, file).as(register).looked();
        assertEquals(Map.of("SAME", people), again.counts.get("PERSON"), again.counts::toString);
        assertEquals(Map.of("SAME", organizations), again.counts.get("ORGANIZATION"));
        assertEquals(Map.of("SAME", memberships), again.counts.get("MEMBERSHIP"));
    }
}
