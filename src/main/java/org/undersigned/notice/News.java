package org.undersigned.notice;

import java.util.List;

/**
 * What a mail about a declaration says, in the recipient's language.
 *
 * @param heading subject of the mail, too
 * @param name of the recipient
 * @param lead one sentence: what happened
 * @param title of the declaration
 * @param titleLang language of the title, BCP 47
 * @param facts short lines below the title: procedure, numbers
 * @param remarkLead who wrote the remark, as a line above it
 * @param remark what the table office or a colleague wrote, or null
 * @param act where to go on
 * @param closing what the recipient should also know
 */
record News(
        String heading,
        String name,
        String lead,
        String title,
        String titleLang,
        List<String> facts,
        String remarkLead,
        String remark,
        Act act,
        List<String> closing) {

    /** A button and the absolute link behind it. */
    record Act(String label, String link) {}
}
