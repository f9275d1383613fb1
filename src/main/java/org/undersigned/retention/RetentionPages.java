package org.undersigned.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.undersigned.identity.Role;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Retained;
import org.undersigned.platform.StaysForGood;

/** What is kept about people, for how long, and whether it was forgotten last night. */
@Path("/{lang}/admin/retention")
@RolesAllowed(Role.ADMIN)
public class RetentionPages {

    /** @param failures how many of them failed */
    record View(List<Row> rows, long failures) {}

    /**
     * One kind.
     *
     * @param state how its last run went, in words
     * @param mood colour of the tag
     * @param ran when it last did something; null where it never did, or needs no night
     * @param figures how many were forgotten, in words
     * @param failure why it did not end, or null
     */
    record Row(KeptData.Line line, String state, String mood, Instant ran, String figures, String failure) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    Retention retention;

    @Inject
    Reader reader;

    @GET
    @Transactional
    public TemplateInstance list() {
        var runs = RetentionRun.latest();
        var totals = RetentionRun.totals();
        var rows = retention.kinds().stream()
                .map(kind -> row(kind, runs.get(kind.word()), totals))
                .toList();
        return Templates.list(new View(
                rows, rows.stream().filter(row -> row.failure() != null).count()));
    }

    private Row row(Retained kind, RetentionRun run, Map<String, Long> totals) {
        var line = KeptData.line(kind, reader.locale());
        if (!kind.isNightly()) {
            var state = kind instanceof StaysForGood ? "stays" : "by_itself";
            return new Row(line, reader.say("retention_state", state), null, null, null, null);
        }
        if (run == null) {
            return new Row(line, reader.say("retention_state", "never"), null, null, null, null);
        }
        var state = run.failure != null ? "failed" : run.endedAt == null ? "running" : "done";
        var mood = run.failure != null ? "bad" : run.endedAt == null ? "caution" : "good";
        return new Row(
                line,
                reader.say("retention_state", state),
                mood,
                run.beatAt,
                reader.say("retention_figures", run.forgotten, totals.get(kind.word())),
                run.failure);
    }
}
