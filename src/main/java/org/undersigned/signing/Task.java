package org.undersigned.signing;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.ReadText;
import org.undersigned.declaration.State;
import org.undersigned.declaration.StateTag;

/**
 * What the originator's page of a declaration shows.
 *
 * @param numbers "No. 745, Doc. 15575", or empty before there are any
 * @param checklist what is reached of what is required
 * @param missing what is missing, or that nothing is
 * @param asked how many members were asked
 * @param mayGiveUp whether the procedure lets its originator give it up now
 * @param ground why it is inadmissible, or empty
 * @param remark what the table office wrote, by paragraph
 * @param originator whether the reader is its first author
 * @param represents whether it is lodged for people who consent one by one
 * @param seals whether citizens may have their names sealed to the addressee
 * @param joint whether it is put in the place of other motions
 * @param citizens how many of them count, or null where none can sign
 * @param remarked the blocks on which it remarked
 */
record Task(
        String ref,
        String page,
        String procedure,
        Headline headline,
        State state,
        StateTag tag,
        String numbers,
        LocalDate publishedOn,
        List<Step> steps,
        String checklist,
        String missing,
        int asked,
        List<ReadText> texts,
        List<Counted> counts,
        List<Signatories.Entry> signatories,
        boolean mayGiveUp,
        String ground,
        List<String> remark,
        boolean originator,
        boolean joint,
        boolean represents,
        boolean seals,
        Integer citizens,
        List<Remarked> remarked) {

    /** A block on which the table office remarked. */
    record Remarked(String lang, String text, String remark) {}

    /** How long the text is in one language. */
    record Counted(String language, String sentence, String remark, boolean refused) {}

    public boolean gathering() {
        return state == State.GATHERING;
    }

    public boolean inadmissible() {
        return state == State.INADMISSIBLE;
    }

    public boolean returned() {
        return state == State.RETURNED;
    }

    /** Whether names can stand under it. */
    public boolean opened() {
        return !state.isWritable() || !signatories.isEmpty();
    }

    public boolean writable() {
        return state.isWritable();
    }

    public boolean published() {
        return publishedOn != null;
    }

    /** Whether it was given up or its time ran out: there is no way to go. */
    public boolean ended() {
        return state == State.WITHDRAWN || state == State.LAPSED;
    }

    public String nextHref() {
        return page + next().page();
    }

    /** The one thing to do now, or null. */
    public Step next() {
        return steps.stream()
                .filter(step -> step.status() == Step.Status.NOW && step.page() != null)
                .findFirst()
                .orElse(null);
    }
}
