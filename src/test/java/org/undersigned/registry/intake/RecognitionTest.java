package org.undersigned.registry.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Paging;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Organization;
import org.undersigned.registry.intake.Entries.Row;
import org.undersigned.registry.register.Subject;

/** A secretariat's table and the table of the next year, each person known from the one or not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecognitionTest {

    private static final String HEADER =
            "person_id,given_name,family_name,birth_date,identifiers,organization,classification,role,start_date,end_date";

    private static int bodies;

    @Inject
    Intake intake;

    @Inject
    Entries entries;

    @Inject
    Affiliations affiliations;

    private String body;
    private String register;
    private String wikidata;
    private String born;

    @BeforeEach
    void an_assembly_with_delegations() {
        register = "first " + Ids.next();
        wikidata = Ids.next();
        // nobody of another test is born on that day
        born = LocalDate.of(1900, 1, 1).plusDays(++bodies).toString();
        var code = "asm-" + Ids.next();
        var popolo = Sent.text(
                        intake,
                        """
                        {"organizations": [
                          {"id": "asm", "name": "The Assembly", "classification": "assembly", "code": "%s"},
                          {"id": "de", "name": "Germany", "classification": "delegation"},
                          {"id": "tr", "name": "Türkiye", "classification": "delegation"},
                          {"id": "blue", "name": "Blue Group", "classification": "political group"},
                          {"id": "green", "name": "Green Group", "classification": "political group"}]}"""
                                .formatted(code))
                .as(register);
        assertEquals(5, popolo.applied().count("ORGANIZATION", Verdict.NEW));
        body = QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly(code).orElseThrow().id);
        var known = table(
                        "p1,Axel,FISCHER,,,Germany,delegation,,2014-01-27,",
                        "p1,Axel,FISCHER,,,Blue Group,group,,2014-01-27,",
                        "p2,Kasım,GÜLPINAR,%b,wikidata:Q%s,Türkiye,delegation,,2015-01-26,")
                .as(register);
        assertEquals(2, known.applied().count("PERSON", Verdict.NEW), known.now().counts::toString);
    }

    @Test
    void another_register_of_the_same_people_is_recognised_by_name_and_delegation() {
        var other = table(
                "a,Axel E.,FISCHER,,,Germany,delegation,,2014-01-27,",
                "b,Kasim,Gulpinar,,,Türkiye,delegation,,2015-01-26,");
        var in = other.as("second " + Ids.next()).looked();
        assertEquals(0, in.count("PERSON", Verdict.NEW), in.counts::toString);
        assertEquals(0, in.count("PERSON", Verdict.DOUBTFUL), in.counts::toString);
        assertEquals(2, in.count("MEMBERSHIP", Verdict.SAME), in.counts::toString);
    }

    @Test
    void a_name_that_is_only_like_another_waits_and_so_do_its_memberships() {
        var other = table("a,Aksel,FISHER,,,Germany,delegation,,2014-01-27,").as("second " + Ids.next());
        var in = other.looked();
        assertEquals(1, in.count("PERSON", Verdict.DOUBTFUL), in.counts::toString);
        assertEquals(1, in.count("MEMBERSHIP", Verdict.DOUBTFUL), in.counts::toString);
        other.applied();
        var doubtful = row(in, Subject.PERSON, Verdict.DOUBTFUL);
        var meant = entries.candidates(in.id, doubtful.position());
        assertEquals(
                List.of("LIKE_NAME"),
                meant.stream().map(Entries.Candidate::reason).toList());
        entries.decide(in.id, doubtful.position(), meant.get(0).personId());
        var decided = other.applied();
        assertEquals(1, decided.count("PERSON", Verdict.CHANGED), decided.counts::toString);
        assertEquals(1, decided.count("MEMBERSHIP", Verdict.SAME), decided.counts::toString);
    }

    @Test
    void and_may_be_somebody_new() {
        var other = table("a,Aksel,FISHER,,,Germany,delegation,,2014-01-27,").as("second " + Ids.next());
        var in = other.looked();
        entries.decide(in.id, row(in, Subject.PERSON, Verdict.DOUBTFUL).position(), null);
        var decided = other.applied();
        assertEquals(1, decided.count("PERSON", Verdict.NEW), decided.counts::toString);
        assertEquals(1, decided.count("MEMBERSHIP", Verdict.NEW), decided.counts::toString);
    }

    @Test
    void an_identifier_recognises_whom_the_name_alone_would_not_and_the_name_can_speak_against_it() {
        var in = table(
                        "a,K.,Gülpınar,,wikidata:Q%s,Blue Group,group,,2015-01-26,",
                        "b,Maria,ROSSI,,wikidata:Q%s1,Germany,delegation,,2016,")
                .as("second " + Ids.next())
                .looked();
        assertEquals(1, in.count("PERSON", Verdict.CHANGED), in.counts::toString);
        assertEquals(1, in.count("PERSON", Verdict.NEW), in.counts::toString);
        var against = table("a,Maria,ROSSI,,wikidata:Q%s,Germany,delegation,,2016,")
                .as("third " + Ids.next())
                .looked();
        assertEquals(1, against.count("PERSON", Verdict.DOUBTFUL), against.counts::toString);
    }

    @Test
    void another_day_of_birth_is_another_person() {
        var in = table("a,Kasım,GÜLPINAR,1980-01-01,,Türkiye,delegation,,2015-01-26,")
                .as("second " + Ids.next())
                .looked();
        assertEquals(1, in.count("PERSON", Verdict.NEW), in.counts::toString);
    }

    @Test
    void an_end_that_was_open_is_an_end_and_what_is_no_longer_listed_ends_too() {
        var ended = table("p1,Axel,FISCHER,,,Germany,delegation,,2014-01-27,2018-01-21")
                .as(register);
        assertEquals(1, ended.looked().count("MEMBERSHIP", Verdict.ENDED));
        ended.applied();
        var complete = table("p2,Kasım,GÜLPINAR,%b,wikidata:Q%s,Türkiye,delegation,,2015-01-26,")
                .as(register)
                .listsEverybodyOn(LocalDate.parse("2019-01-01"));
        var in = complete.looked();
        assertEquals(1, in.count("MEMBERSHIP", Verdict.ENDED), in.counts::toString);
        complete.applied();
        var person = row(ended.now(), Subject.PERSON, null).targetId();
        assertTrue(affiliations
                .on(person, body, LocalDate.parse("2018-01-21"))
                .delegation()
                .isPresent());
        assertTrue(affiliations
                .on(person, body, LocalDate.parse("2018-01-22"))
                .delegation()
                .isEmpty());
        assertTrue(affiliations
                .on(person, body, LocalDate.parse("2018-12-31"))
                .group()
                .isPresent());
        assertTrue(affiliations
                .on(person, body, LocalDate.parse("2019-01-01"))
                .group()
                .isEmpty());
    }

    @Test
    void a_change_of_group_within_one_year_is_no_overlap_and_two_groups_at_a_time_are() {
        var in = table(
                        "c,Maria,ROSSI,,,Blue Group,group,,2010,2014",
                        "c,Maria,ROSSI,,,Green Group,group,,2014,",
                        "d,Luca,ROSSI,,,Blue Group,group,,2010,2014",
                        "d,Luca,ROSSI,,,Green Group,group,,2013,")
                .as(register)
                .looked();
        assertEquals(3, in.count("MEMBERSHIP", Verdict.NEW), in.counts::toString);
        var refused = row(in, Subject.MEMBERSHIP, Verdict.REJECTED);
        assertEquals("line 5", refused.place());
        assertEquals("intake_overlaps", refused.remarks().get(0).key());
    }

    private Row row(RegisterImport in, Subject subject, Verdict verdict) {
        return entries.page(in.id, subject.name(), verdict, new Paging(1, 10)).get(0);
    }

    private Sent table(String... rows) {
        return Sent.text(
                        intake,
                        HEADER + "\n"
                                + String.join("\n", rows)
                                        .replace("%s", wikidata)
                                        .replace("%b", born) + "\n")
                .of(body);
    }
}
