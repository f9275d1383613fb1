package org.undersigned.tableoffice;

import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Block;

/**
 * All that an officer needs to decide.
 *
 * @param originator as printed; the name in the registry where nobody has signed yet
 * @param submittedAt null where it was never submitted
 * @param checks what the rules require, met or not
 * @param ground the ground on which it was found inadmissible, in words, or null
 * @param remark what the office last wrote to the originator, or null
 * @param awaitsDecision it may be admitted, returned, declared inadmissible
 * @param open it may be closed
 * @param scheduled when it is published, where that is decided already, or null
 * @param closesAt from when on no name is taken, or null
 * @param deadline the office sets the deadline of signing
 * @param citizens citizens may sign it
 * @param published everybody may read it
 * @param alike texts that say much the same, the most similar first; looked for as long as there is a decision to take
 */
record Dossier(
        Head head,
        String originator,
        Instant submittedAt,
        List<Check> checks,
        boolean complete,
        List<Version> versions,
        List<String> signatories,
        List<Ground> grounds,
        List<Step> trail,
        String ground,
        String remark,
        boolean awaitsDecision,
        boolean open,
        Instant scheduled,
        Instant closesAt,
        boolean deadline,
        boolean citizens,
        boolean published,
        List<Alike> alike) {

    /**
     * A text that says much the same.
     *
     * @param words some of those that both have, as they stand in it
     */
    record Alike(Head head, double similarity, String words) {}

    /**
     * One thing that the rules require.
     *
     * @param remark what is missing or left, or empty
     */
    record Check(String text, String remark, boolean met) {}

    /**
     * The text in one language.
     *
     * @param name of the language, in the reader's
     * @param formula opening words, or empty
     */
    record Version(String lang, String name, String standing, String title, String formula, List<Block> body) {}

    record Ground(String code, String text) {}

    /** One entry of the audit trail. */
    record Step(Instant at, String who, String what) {}
}
