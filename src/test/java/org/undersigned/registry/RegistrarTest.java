package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Organization.Kind;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistrarTest {

    private static final LocalDate DAY = LocalDate.parse("2020-01-31");
    private static final Paging FIRST = new Paging(1, 50);

    @Inject
    BodyLoader loader;

    @Inject
    Registrar registrar;

    @Inject
    Directory directory;

    @Inject
    Affiliations affiliations;

    Organization body;

    @BeforeEach
    void anEmptyBody() {
        body = Bodies.likePace(loader);
    }

    @Test
    void somebody_is_recognised_in_another_spelling_and_language() {
        var first = see("Kriton-Ilias", "", "ARSENIS", "Géorgie", "PPE/DC", "2013-01-22");
        var again = see("kriton ilias", "", "Arsénis", "Georgia", "EPP/CD", "2014-07-15");
        assertEquals(first.personId(), again.personId());
        assertTrue(first.newPerson());
        assertFalse(again.newPerson());
        assertEquals(
                "Kriton-Ilias ARSENIS",
                Person.byId(first.personId()).orElseThrow().fullName());
        assertEquals(2, spellings(first.personId()));
    }

    @Test
    void the_same_name_in_another_delegation_is_somebody_else() {
        assertNotEquals(
                see("Jan", "", "NOVAK", "Slovenia", "SOC", "2020-01-31").personId(),
                see("Jan", "", "NOVAK", "Czech Republic", "SOC", "2020-01-31").personId());
    }

    @Test
    void a_particle_is_part_of_the_name_wherever_it_stands() {
        assertEquals(
                see("Caspar", "Van den", "BERG", "Netherlands", "ALDE", "2020-01-31")
                        .personId(),
                see("Caspar", "", "van den Berg", "Netherlands", "ALDE", "2020-01-31")
                        .personId());
    }

    @Test
    void honorifics_in_french_are_kept_in_their_canonical_form() {
        var pace = Organization.assembly("pace").orElseThrow();
        var seen = registrar.observe(
                new Observation(pace.id, DAY, "Mme", "Honorifique", "", "ESSAI", "Suisse", "ADLE", "test"));
        assertEquals("Ms", Person.byId(seen.personId()).orElseThrow().honorific);
    }

    @Test
    void a_blank_group_says_nothing() {
        see("Ann", "", "AUTRE", "France", "SOC", "2020-01-31");
        var seen = see("Ann", "", "AUTRE", "France", "", "2020-02-01");
        assertNull(seen.groupId());
        assertEquals("SOC", group(seen.personId(), "2020-02-02"));
    }

    @Test
    void two_groups_on_a_day_are_refused_and_change_nothing() {
        var seen = see("Ann", "", "AUTRE", "France", "SOC", "2020-01-31");
        refused("group", "registry_other_that_day", "Ann", "AUTRE", "France", "UEL", "2020-01-31");
        assertEquals("SOC", group(seen.personId(), "2020-01-31"));
    }

    @Test
    void an_unknown_country_or_group_is_named() {
        refused("country", "registry_unknown_country", "A", "B", "Atlantis", "SOC", "2020-01-31");
        refused("group", "registry_unknown_group", "A", "B", "France", "S&D", "2020-01-31");
        refused("family", "registry_required", "A", " ", "France", "SOC", "2020-01-31");
        refused("family", "registry_no_letters", "", "--", "France", "SOC", "2020-01-31");
        refused("family", "registry_too_long", "A", "B".repeat(201), "France", "SOC", "2020-01-31");
        refused("given", "registry_control_character", "A\u0000", "B", "France", "SOC", "2020-01-31");
        refused("date", "registry_day_to_come", "A", "B", "France", "SOC", "2999-01-01");
        assertEquals(0, found("").size());
    }

    @Test
    void a_delegation_that_had_left_has_nobody() {
        refused("country", "registry_not_there_then", "A", "B", "Russian Federation", "NR", "2022-03-16");
        var before = see("A", "", "B", "Russian Federation", "NR", "2022-03-15");
        assertTrue(affiliations
                .on(before.personId(), body.id, LocalDate.parse("2022-03-16"))
                .delegation()
                .isEmpty());
    }

    @Test
    void what_another_source_records_is_not_overridden() {
        var seen = see("Ann", "", "AUTRE", "France", "", "2020-01-31");
        var nr = Organization.of(body.id, Kind.GROUP, "NR").orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> new Membership(
                        seen.personId(), nr, Role.MEMBER, DAY, DAY.plusYears(1), "register", Instant.EPOCH)
                .persist());
        refused("group", "registry_other_source", "Ann", "AUTRE", "France", "SOC", "2020-06-01");
        see("Ann", "", "AUTRE", "France", "NR", "2020-06-01");
        see("Ann", "", "AUTRE", "France", "SOC", "2019-06-01");
        see("Ann", "", "AUTRE", "France", "SOC", "2021-06-01");
        assertEquals("SOC", group(seen.personId(), "2020-01-30"));
        assertEquals("NR", group(seen.personId(), "2021-01-30"));
        assertEquals("", group(seen.personId(), "2021-01-31"));
        assertEquals("SOC", group(seen.personId(), "2021-06-01"));
        assertEquals(4, affiliations.history(seen.personId()).size());
    }

    @Test
    void people_are_found_by_any_part_of_any_spelling() {
        see("Filiz", "", "KERESTECİOĞLU DEMİR", "Turkey", "UEL", "2020-01-31");
        see("Joseph", "", "O'REILLY", "Ireland", "EPP/CD", "2020-01-31");
        assertEquals(List.of("Filiz KERESTECİOĞLU DEMİR"), found("cioglu fil"));
        assertEquals(List.of("Joseph O'REILLY"), found("o’reilly"));
        assertEquals(List.of(), found("%"));
        assertEquals(List.of(), found("filiz reilly"));
        assertEquals(2, found("").size());
        assertEquals(2, found(" ").size());
        assertEquals(0, directory.people("", body.id, DAY.minusDays(1), FIRST).total());
        assertEquals(2, directory.people("", body.id, DAY, FIRST).total());
        var filiz = directory.people("filiz", body.id, DAY, FIRST).people().get(0);
        assertEquals("UEL", group(filiz.id, "2020-01-31"));
    }

    @Test
    void members_come_by_family_name_with_their_other_affiliation() {
        see("Zoe", "De", "AA", "France", "SOC", "2020-01-31");
        see("Ann", "", "ÅBERG", "Sweden", "SOC", "2020-01-31");
        see("Ann", "", "AA", "France", "UEL", "2020-01-31");
        var soc = Organization.of(body.id, Kind.GROUP, "SOC").orElseThrow();
        var members = affiliations.members(soc.id, DAY);
        assertEquals(
                List.of("Zoe De AA France", "Ann ÅBERG Sweden"),
                members.stream()
                        .map(m -> m.person().fullName() + " "
                                + m.other().orElseThrow().label(Locale.ENGLISH))
                        .toList());
        assertEquals(3, affiliations.members(body.id, DAY).size());
        assertEquals(List.of(), affiliations.members("nowhere", DAY));
    }

    @Test
    void delegations_and_groups_are_those_of_the_day() {
        assertEquals(
                47,
                registrar.delegations(body.id, LocalDate.parse("2022-03-15")).size());
        assertEquals(
                46,
                registrar.delegations(body.id, LocalDate.parse("2022-03-16")).size());
        assertEquals(6, registrar.groups(body.id, DAY).size());
        var turkey = Organization.of(body.id, Kind.DELEGATION, "TR").orElseThrow();
        assertEquals("Turkey", turkey.label(Locale.ENGLISH, LocalDate.parse("2022-05-31")));
        assertEquals("Türkiye", turkey.label(Locale.FRENCH, LocalDate.parse("2022-06-01")));
        assertEquals("Türkiye", turkey.label(Locale.GERMAN, LocalDate.parse("2022-06-01")));
        assertEquals("TR", turkey.abbreviation(Locale.ENGLISH, DAY));
    }

    @Test
    void a_corrected_file_corrects_labels_and_keeps_organizations() {
        var soc = group("SOC");
        var file = Bodies.pace().replace("code: pace\n", "code: " + body.code + "\n");
        loader.load(Bodies.file(file.replace("abbreviation: {en: SOC, fr: SOC}", "abbreviation: {en: S&D}")));
        var corrected = group("SOC");
        assertEquals(soc.id, corrected.id);
        assertEquals("S&D", corrected.abbreviation(Locale.FRENCH, DAY));
        assertEquals(4, corrected.labels().size());
        loader.load(Bodies.file(file));
        assertEquals(soc.labels(), group("SOC").labels());
    }

    /** Read anew: a test method keeps one session. */
    private Organization group(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Organization.of(body.id, Kind.GROUP, code).orElseThrow());
    }

    private Observed see(String given, String particle, String family, String country, String group, String day) {
        return registrar.observe(
                new Observation(body.id, LocalDate.parse(day), "", given, particle, family, country, group, "test"));
    }

    private void refused(
            String field, String key, String given, String family, String country, String group, String day) {
        var refusal = assertThrows(Refusal.class, () -> see(given, "", family, country, group, day));
        assertEquals(
                field + " " + key,
                refusal.remarks.get(0).field() + " " + refusal.remarks.get(0).key());
    }

    private String group(String person, String day) {
        return affiliations
                .on(person, body.id, LocalDate.parse(day))
                .group()
                .map(Belonging::code)
                .orElse("");
    }

    private List<String> found(String query) {
        return directory.people(query, body.id, null, FIRST).people().stream()
                .map(Person::fullName)
                .toList();
    }

    private static int spellings(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.byId(person).orElseThrow().spellings().size());
    }
}
