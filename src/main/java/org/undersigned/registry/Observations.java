package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.registry.Inference.Run;
import org.undersigned.registry.Inference.Seen;
import org.undersigned.registry.Organization.Kind;

/** The dated observations that are kept, and the memberships that follow from them. */
@ApplicationScoped
public class Observations {

    @Inject
    Session database;

    /** Keeps an observation and infers anew; false when it was known and nothing changes. */
    boolean keep(String personId, Organization in, LocalDate day, String source, Instant now) {
        var added = database.createNativeMutationQuery(
                        """
                        insert into affiliation_observation
                            (person_id, organization_id, body_id, kind, observed_on, source, recorded_at)
                        values (:person, :organization, :body, :kind, :day, :source, :now)
                        on conflict (person_id, organization_id, observed_on, source) do nothing""")
                .setParameter("person", personId)
                .setParameter("organization", in.id)
                .setParameter("body", in.bodyId)
                .setParameter("kind", in.kind.name())
                .setParameter("day", day)
                .setParameter("source", source)
                .setParameter("now", now)
                .executeUpdate();
        if (added == 1) {
            infer(personId, in.bodyId, in.kind, now);
        }
        return added == 1;
    }

    /** What was seen of a person, one entry a day, in no order. */
    List<Seen> seen(String personId, String bodyId, Kind kind) {
        return database
                .createNativeQuery(
                        """
                        select distinct organization_id, observed_on from affiliation_observation
                        where person_id = :person and body_id = :body and kind = :kind""",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("body", bodyId)
                .setParameter("kind", kind.name())
                .getResultList()
                .stream()
                .map(row -> new Seen(Organization.findById(row[0]), day(row[1])))
                .toList();
    }

    /** Infers anew where something else than an observation has changed; joins the caller's transaction. */
    public void inferAgain(String personId, String bodyId, Kind kind, Instant now) {
        infer(personId, bodyId, kind, now);
    }

    private void infer(String personId, String bodyId, Kind kind, Instant now) {
        var known = Membership.of(personId, bodyId, kind);
        var recorded = known.stream().filter(m -> !m.isInferred()).toList();
        var runs = Inference.runs(seen(personId, bodyId, kind), recorded);
        var inferred = known.stream().filter(Membership::isInferred).toList();
        inferred.stream().filter(m -> !runs.contains(m.asRun())).forEach(Membership::delete);
        // the new ones may lie where the old ones lay: those must be gone first
        database.flush();
        var kept = inferred.stream().map(Membership::asRun).toList();
        runs.stream().filter(run -> !kept.contains(run)).forEach(run -> persist(personId, run, now));
        database.flush();
    }

    private static void persist(String personId, Run run, Instant now) {
        new Membership(personId, run.organization(), Role.MEMBER, run.from(), run.to(), Membership.OBSERVATION, now)
                .persist();
    }

    private static LocalDate day(Object sqlDate) {
        return sqlDate instanceof LocalDate day ? day : ((java.sql.Date) sqlDate).toLocalDate();
    }
}
