package org.undersigned.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * All that is kept about what becomes of a declaration, for those who keep it.
 *
 * @param tabled whether it may be handed over
 * @param open whether answers, votes and outcomes may be recorded: it is public
 */
record FollowUpView(
        FollowUpHead head,
        boolean tabled,
        boolean open,
        List<Entry> addressees,
        List<Handed> deliveries,
        List<Awaited> answers,
        List<VoteLine> votes,
        List<OutcomeLine> outcomes) {

    /** An addressee; {@code email} is for keepers. */
    record Entry(String id, int position, String name, String office, String lang, String language, String email) {}

    /** A delivery with the hashes of its files. */
    record Handed(LocalDate on, String addressee, String by, String means, int signatures, String href, String hash) {}

    /**
     * An answer.
     *
     * @param status {@code came}, {@code late}, {@code overdue} or {@code waiting}
     */
    record Awaited(
            String id, String sender, String kind, LocalDate dueOn, LocalDate receivedOn, String status, String file) {}

    record VoteLine(LocalDate on, VoteView vote) {}

    record OutcomeLine(String id, LocalDate on, String label, String colour) {}
}
