package org.undersigned.registry.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Paging;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Organization;
import org.undersigned.registry.register.Subject;
import org.undersigned.registry.register.TranscribedTest;

/** The Parliament's groups since 1953, and what its page says of one member, written down in our template. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EuropeanParliamentTest {

    private static final Path GROUPS =
            Path.of(System.getProperty("undersigned.shared", "../shared"), "data/registry/ep_groups_with_dates.json");

    @Inject
    Intake intake;

    @Inject
    Entries entries;

    @Inject
    Affiliations affiliations;

    @Test
    void groups_bear_their_names_in_their_time_and_a_member_belongs_to_them_day_by_day() throws IOException {
        assumeTrue(Files.exists(GROUPS), GROUPS + " is not here; this test needs the shared data");
        var ep = QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly("ep").orElseThrow().id);
        var groups = Sent.file(intake, GROUPS).as("ep groups").of(ep).applied();
        assertEquals(55, groups.count("ORGANIZATION", (Verdict) null), groups.counts::toString);
        assertEquals(0, groups.count("ORGANIZATION", Verdict.REJECTED), groups.counts::toString);
        var again = Sent.file(intake, GROUPS).as("ep groups").of(ep).looked();
        assertEquals(55, again.count("ORGANIZATION", Verdict.SAME), again.counts::toString);

        var member = Sent.text(intake, TranscribedTest.sonneborn())
                .as("ep members " + Ids.next())
                .of(ep);
        var in = member.applied();
        assertEquals(7, in.count("MEMBERSHIP", Verdict.NEW), in.counts::toString);
        assertEquals(1, in.count("ORGANIZATION", Verdict.SAME), "the group is known");
        var person = entries.page(in.id, Subject.PERSON.name(), null, new Paging(1, 1))
                .get(0)
                .targetId();
        var day = LocalDate.parse("2016-05-01");
        var affiliation = affiliations.on(person, ep, day);
        assertEquals("Non-attached Members", affiliation.group().orElseThrow().name(Locale.ENGLISH));
        assertTrue(affiliation.group().orElseThrow().nonAttached());
        assertEquals("Die PARTEI (Germany)", affiliation.party().orElseThrow().name(Locale.ENGLISH));
        assertTrue(affiliations.on(person, ep, LocalDate.parse("2014-06-30")).isEmpty());
        assertTrue(
                affiliations
                        .on(person, ep, LocalDate.parse("2019-07-01"))
                        .group()
                        .isPresent(),
                "the last day");
        assertTrue(affiliations.on(person, ep, LocalDate.parse("2019-07-02")).isEmpty());
        assertEquals(
                4,
                affiliations.history(person, LocalDate.parse("2017-02-01")).stream()
                        .filter(one -> one.kind() == Organization.Kind.COMMITTEE
                                || one.kind() == Organization.Kind.GROUP
                                || one.kind() == Organization.Kind.PARTY)
                        .count());
    }
}
