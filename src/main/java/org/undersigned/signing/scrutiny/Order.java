package org.undersigned.signing.scrutiny;

import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.scrutiny.Measure.Act;

/**
 * What an officer confirms.
 *
 * @param id of the measure, chosen by whoever orders it, so that one form makes one measure; null where it does not matter
 * @param remark for the record, or null
 * @param count signatures that the officer was told of
 * @param within so many more or fewer are as good
 * @param typed the reference of the text, where everything is meant, or null
 */
record Order(
        String id, Act act, Condition condition, Reason reason, String remark, int count, int within, String typed) {

    private static final int LONGEST_REMARK = 2_000;

    /** Refuses (422) what cannot be ordered, whatever is counted. */
    Order checked() {
        if (act == null) {
            throw Refusal.field("act", "scrutiny_act_missing");
        }
        if (reason == null) {
            throw Refusal.field("reason", "scrutiny_reason_missing");
        }
        if (remark != null && remark.length() > LONGEST_REMARK) {
            throw Refusal.field("remark", "scrutiny_remark_too_long", LONGEST_REMARK);
        }
        if (id != null && !Ids.isId(id)) {
            throw Refusal.field("id", "scrutiny_unknown_measure");
        }
        return new Order(id, act, condition.checked(), reason, said(remark), count, Math.max(0, within), typed);
    }

    static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Refuses (409), with the number as it is, where it moved further than was confirmed. */
    void mustStillBe(Counted now) {
        if (Math.abs((long) now.count() - count) > within) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "scrutiny_moved", now.count(), count);
        }
        if (now.count() == 0) {
            throw Refusal.of(Refusal.Kind.INVALID, "scrutiny_nothing");
        }
    }

    /** Refuses (422) where all of a text is meant and the officer did not write which one. */
    void mustBeMeant(Counted now, String ref) {
        if (now.isEverything() && !ref.equals(said(typed))) {
            throw Refusal.field("typed", "scrutiny_type_reference", ref);
        }
    }
}
