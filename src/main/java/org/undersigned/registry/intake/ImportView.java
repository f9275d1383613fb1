package org.undersigned.registry.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Urls;
import org.undersigned.registry.intake.RegisterImport.State;

/**
 * An import as its page shows it.
 *
 * @param body empty where it brings its own
 * @param troubles why it is refused or was not applied
 * @param act what applying it does, for its button
 * @param changes whether it would change anything even without decisions
 * @param undecided doubtful people of whom nobody has said yet who is meant
 * @param decided decisions that wait to be applied
 */
record ImportView(
        String id,
        String register,
        String body,
        String bodyCode,
        String file,
        String format,
        State stands,
        Tag state,
        LocalDate completeOn,
        Instant createdAt,
        String creator,
        Instant appliedAt,
        String applier,
        Progress progress,
        List<Trouble> troubles,
        Tally tally,
        String act,
        boolean changes,
        long undecided,
        long decided,
        Errors errors) {

    /**
     * How far it is.
     *
     * @param steps of which one is being taken
     * @param read how much of {@code bytes}
     * @param text what is done just now, in numbers
     */
    record Progress(List<Step> steps, long read, long bytes, String text) {}

    /** @param kind {@code done}, {@code now} or {@code later} */
    record Step(String name, String kind, String status) {}

    /** @param place in the file, or empty */
    record Trouble(String place, String text) {}

    /** What would become of its entries, or became: a row for each subject. */
    record Tally(List<String> verdicts, List<Row> rows) {

        record Row(String subject, List<Cell> cells) {}

        /** @param href of these entries, or null where they cannot be looked at */
        record Cell(String verdict, int count, String href) {}
    }

    /** Address of the form, filled in for the next state of this register. */
    public String again(String form) {
        return form + "?register=" + Urls.encode(register) + "&body=" + Urls.encode(bodyCode);
    }

    public boolean busy() {
        return stands.isBusy();
    }

    public boolean reading() {
        return stands == State.READING;
    }

    public boolean ready() {
        return stands == State.READY;
    }

    public boolean applied() {
        return stands == State.APPLIED;
    }

    public boolean refused() {
        return stands == State.REFUSED;
    }

    /** Whether there is anything to apply; while somebody waits for a decision, nothing is no news. */
    public boolean canBeApplied() {
        return ready() && (changes || undecided == 0) || (ready() || applied()) && decided > 0;
    }

    public boolean canBeDiscarded() {
        return ready() || refused();
    }
}
