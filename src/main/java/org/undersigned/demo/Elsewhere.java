package org.undersigned.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.undersigned.declaration.Actor;
import org.undersigned.followup.Outcomes;
import org.undersigned.followup.ToldVote;
import org.undersigned.followup.Vote;
import org.undersigned.followup.Votes;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Outcome;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationFacts;
import org.undersigned.registry.OrganizationLabel;
import org.undersigned.registry.OrganizationLabel.Form;
import org.undersigned.tableoffice.DataImports;

/** What other institutions publish: their groups and forms are real, the people and the sentences are invented. */
@ApplicationScoped
class Elsewhere {

    private static final String SOURCE = "demo";
    private static final String JOINT_MOTION = "ep-rc-10-301-2025";

    @Inject
    DataImports imports;

    @Inject
    Votes votes;

    @Inject
    Outcomes outcomes;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** Joins the caller's transaction. */
    void enter(Actor by) {
        List.of("PPE", "S&D", "Renew", "Verts/ALE").forEach(group -> has("ep", Kind.GROUP, group));
        List.of("Groene Veren", "Les Ponts").forEach(party -> has("be-chamber", Kind.PARTY, party));
        List.of("River Party", "Hill Party").forEach(party -> has("uk-commons", Kind.PARTY, party));
        DemoFiles.elsewhere(json).forEach(text -> imports.record(text, by, any -> {}));
        isAdopted(by);
    }

    private void isAdopted(Actor by) {
        var on = LocalDate.of(2025, 3, 13);
        var groups = List.of(
                new Vote.GroupCount("PPE", 150, 12, 9),
                new Vote.GroupCount("S&D", 121, 0, 4),
                new Vote.GroupCount("Renew", 66, 3, 2));
        votes.record(JOINT_MOTION, new ToldVote(on, Vote.Result.PASS, 402, 88, 61, groups, true), by);
        var note = Map.of("en", "The Commission is asked to answer within three months.");
        outcomes.record(JOINT_MOTION, new Outcomes.Told(Outcome.ADOPTED, on, "P10_TA(2025)0901", note), by);
    }

    private void has(String bodyCode, Kind kind, String name) {
        Instant now = clock.instant();
        var body = Organization.assembly(bodyCode).orElseThrow();
        var organization = Organization.ofRegister(
                Ids.next(), kind, name.replaceAll("[^A-Za-z0-9]+", "-"), body.id, SOURCE, null, now);
        var labels = List.of(
                new OrganizationLabel("en", Form.NAME, name, null, null),
                new OrganizationLabel("en", Form.ABBREVIATION, name, null, null));
        organization.learn(
                new OrganizationFacts("", labels, null, null, false, null, null, null, Map.of()),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
        organization.persist();
    }
}
