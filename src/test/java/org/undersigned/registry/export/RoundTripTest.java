package org.undersigned.registry.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.registry.Organization;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.Sent;

/** What was given away and is forgotten comes back as it was; what is still known is nothing new. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RoundTripTest {

    @Inject
    Exported exported;

    @Inject
    Intake intake;

    @AfterEach
    void forget() {
        exported.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"be_chamber_ep-popolo.json", "sm_council_ep-popolo.json", "mt_assembly_term12.csv"})
    void a_parliament(String name) {
        comesBack(exported.brought(Exported.shared("registry/" + name)));
    }

    @Test
    void the_groups_of_a_parliament() {
        comesBack(exported.broughtToAssembly(Exported.shared("registry/ep_groups_with_dates.json")));
    }

    @Test
    void people_who_were_only_seen_on_single_days() {
        comesBack(exported.broughtToAssembly(Exported.shared("registry/pace_affiliation_observations.csv")));
    }

    @Test
    void the_same_from_a_small_file_of_our_own() {
        comesBack(exported.broughtToAssembly(Path.of("src/test/resources/registry/observations.csv")));
    }

    @Test
    void the_template() {
        comesBack(exported.brought(Path.of("src/main/resources/registry/template.csv")));
    }

    private void comesBack(Organization body) {
        var scope = Scope.body(body.id);
        var first = exported.file(scope);
        var told = withoutTime(exported.popolo(scope));
        assertTrue(told.get("organizations").size() > 0);
        nothingIsNew(first);
        assertEquals(told, withoutTime(exported.popolo(scope)), "read by its own registry");
        exported.forget(body.id);
        assertEquals(0, exported.popolo(scope).get("organizations").size());
        Sent.file(intake, first).as("came back").applied();
        assertEquals(told, withoutTime(exported.popolo(scope)), "read by another");
    }

    private void nothingIsNew(Path file) {
        var looked = Sent.file(intake, file).as("its own").looked();
        looked.counts.forEach(
                (subject, verdicts) -> assertEquals(Set.of("SAME"), verdicts.keySet(), subject + verdicts));
        assertNull(looked.refusal);
        Sent.file(intake, file).as("its own").applied();
    }

    private static ObjectNode withoutTime(ObjectNode popolo) {
        popolo.remove("meta");
        return popolo;
    }
}
