package org.undersigned.registry.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.Merging;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Registrar;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.Sent;

/** What was given away and is forgotten comes back as it was; what is still known is nothing new. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RoundTripTest {

    /** With what the real ones lack: dates of a month, an heir, areas within areas, posts, names by time and language. */
    private static final String EVERYTHING =
            """
            {"persons": [
               {"id": "1", "name": "Ada van Brugge", "given_name": "Ada", "particle": "van", "family_name": "van Brugge",
                "honorific_prefix": "Ms", "birth_date": "1971-04", "created_at": "2019-01-01T00:00:00Z",
                "identifiers": [{"identifier": "without a scheme"}],
                "other_names": [{"name": "Ada Bruges", "note": "birth name", "end_date": "1999"}]},
               {"id": "2", "name": "Mononym", "links": [{"url": "not an address"}], "x_unknown": {"deep": [1, 2.50]}}],
             "organizations": [
               {"id": "asm", "name": "Trip Assembly", "classification": "parliament", "code": "trip", "area_id": "all"},
               {"id": "g1", "name": "First", "abbreviation": "F", "classification": "faction", "successor_id": "g2",
                "founding_date": "2009-05", "dissolution_date": "2014", "other_names": [
                  {"name": "Premier", "lang": "fr", "end_date": "2011-12-31"},
                  {"name": "Le Premier", "lang": "fr", "start_date": "2012"},
                  {"name": "1er", "lang": "fr", "note": "abbreviation"}, {"name": "The Old Ones", "note": "nickname"}]},
               {"id": "g2", "classification": "faction", "other_names": [{"name": "Second", "lang": "en"}]},
               {"id": "nr", "name": "Not attached", "classification": "group", "non_attached": true},
               {"id": "com", "name": "Trip Committee", "classification": "committee"},
               {"id": "sub", "name": "Trip Subcommittee", "classification": "subcommittee", "parent_id": "com"},
               {"id": "lib", "name": "Library", "classification": "service"}],
             "areas": [{"id": "all", "name": "Tripland"}, {"id": "north", "name": "North", "parent_id": "all"}],
             "posts": [{"id": "p", "label": "Clerk", "organization_id": "lib", "area_id": "north", "role": "clerk"}],
             "events": [{"id": "t1", "name": "First term", "organization_id": "asm", "start_date": "2009",
                         "end_date": "2014"}],
             "memberships": [
               {"id": "m1", "person_id": "1", "organization_id": "asm", "on_behalf_of_id": "g1", "area_id": "north",
                "legislative_period_id": "t1", "sources": [{"url": "https://trip.example/1"}]},
               {"person_id": "1", "organization_id": "g1", "role": "Chefin", "start_date": "2009", "end_date": "2011-05"},
               {"person_id": "1", "organization_id": "nr", "start_date": "2011-05-17", "source": "its journal"},
               {"person_id": "2", "organization_id": "sub", "role": "substitute", "start_date": "2010-02-03",
                "created_at": "2010-02-04T00:00:00Z"},
               {"person_id": "2", "post_id": "p", "organization_id": "lib"}]}
            """;

    @Inject
    Exported exported;

    @Inject
    Registrar registrar;

    @Inject
    Merging merging;

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

    @Test
    void all_that_popolo_has() {
        comesBack(exported.brought(EVERYTHING));
    }

    @Test
    void people_with_spellings_and_another_record() {
        var body = exported.broughtToAssembly(Path.of("src/test/resources/registry/observations.csv"));
        var one = seen(body, "2020-01-31", "Ágnes", "VÁDAI", "SOC");
        assertEquals(one, seen(body, "2020-06-30", "Agnes", "VADAI", "SOC"), "nothing but signs");
        var other = seen(body, "2021-01-25", "Agi", "VADAI-NAGY", "EPP/CD");
        merging.merge(other, one, Keeper.command("test"));
        var told = exported.popolo(Scope.person(one)).get("persons");
        assertEquals(1, told.size());
        assertEquals(2, told.get(0).get("other_names").size(), told::toString);
        comesBack(body);
    }

    private String seen(Organization body, String day, String given, String family, String group) {
        return registrar
                .observe(new Observation(
                        body.id, LocalDate.parse(day), "Ms", given, "", family, "Hungary", group, "a list of " + day))
                .personId();
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
