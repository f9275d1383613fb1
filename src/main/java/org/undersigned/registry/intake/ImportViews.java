package org.undersigned.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Organization;
import org.undersigned.registry.intake.ImportView.Progress;
import org.undersigned.registry.intake.ImportView.Step;
import org.undersigned.registry.intake.ImportView.Tally;
import org.undersigned.registry.intake.ImportView.Trouble;
import org.undersigned.registry.intake.RegisterImport.State;
import org.undersigned.registry.register.Format;

/** Lays an import out for its page. */
@ApplicationScoped
class ImportViews {

    private static final Set<Verdict> CHANGING = Set.of(Verdict.NEW, Verdict.CHANGED, Verdict.ENDED);

    @Inject
    Entries entries;

    @Inject
    ImportWords words;

    @Inject
    Reader reader;

    ImportView of(RegisterImport in, Errors errors) {
        var decided = entries.decided(in.id);
        return new ImportView(
                in.id,
                in.register,
                words.body(in),
                in.bodyId == null
                        ? ""
                        : Organization.byId(in.bodyId).map(body -> body.code).orElse(""),
                in.fileName,
                words.format(in),
                in.state,
                words.state(in.state),
                in.completeOn,
                in.createdAt,
                in.creatorName,
                in.appliedAt,
                in.appliedBy,
                progress(in),
                troubles(in),
                tally(in),
                act(in, decided),
                CHANGING.stream().anyMatch(verdict -> in.count(null, verdict) > 0),
                entries.undecided(in.id),
                decided,
                errors);
    }

    /** Once it is applied, only what was decided since. */
    private String act(RegisterImport in, long decided) {
        return in.state == State.APPLIED ? reader.say("intake_act_decided", decided) : words.act(in, decided);
    }

    private Progress progress(RegisterImport in) {
        var steps = List.of(
                step("intake_step_read", State.READING, in.state),
                step("intake_step_compare", State.COMPARING, in.state),
                step("intake_step_apply", State.APPLYING, in.state));
        return new Progress(steps, Math.min(in.bytesRead, in.bytes), in.bytes, text(in));
    }

    private Step step(String key, State own, State stands) {
        var kind = own == stands ? "now" : own.compareTo(stands) < 0 ? "done" : "later";
        return new Step(reader.say(key), kind, reader.say("intake_step_" + kind));
    }

    private String text(RegisterImport in) {
        if (in.state == State.READING) {
            return reader.say("intake_read_so_far", words.megabytes(in.bytesRead), words.megabytes(in.bytes));
        }
        return reader.say("intake_entries", entries.count(in.id, null, null));
    }

    private List<Trouble> troubles(RegisterImport in) {
        return in.refusal == null
                ? List.of()
                : in.refusal.stream()
                        .map(told -> new Trouble(
                                told.field() == null ? "" : words.place(told.field()), told.say(reader.locale())))
                        .toList();
    }

    private Tally tally(RegisterImport in) {
        var rows = ImportWords.SUBJECTS.stream()
                .filter(in.counts::containsKey)
                .map(subject -> new Tally.Row(
                        words.subject(subject),
                        Arrays.stream(Verdict.values())
                                .map(verdict -> cell(in, subject, verdict))
                                .toList()))
                .toList();
        var verdicts = Arrays.stream(Verdict.values())
                .map(verdict -> words.verdict(verdict).label())
                .toList();
        return new Tally(verdicts, rows);
    }

    private Tally.Cell cell(RegisterImport in, String subject, Verdict verdict) {
        var count = in.count(subject, verdict);
        return new Tally.Cell(
                words.verdict(verdict).label(),
                count,
                count > 0 && isKept(in, verdict)
                        ? reader.page("office/registry/imports", in.id, "entries") + "?subject=" + subject + "&verdict="
                                + verdict
                        : null);
    }

    /** Of observations only those that were refused; of what was discarded none. */
    private static boolean isKept(RegisterImport in, Verdict verdict) {
        return in.state != State.DISCARDED && (in.format != Format.OBSERVATIONS_CSV || verdict == Verdict.REJECTED);
    }
}
