package org.undersigned.signing.invitations;

import java.util.Locale;

/** How it stands between a text and a member. */
public enum Status {
    /** Not asked, and can be. */
    FREE,
    /** Not asked, and no mail would reach them. */
    UNREACHABLE,
    /** Asked, and nothing heard yet. */
    ASKED,
    /** Asked, and the mail came back. */
    CAME_BACK,
    /** Asked, and said no. */
    DECLINED,
    /** Took their name back. */
    WITHDREW,
    SIGNED;

    /** Ending of message keys and of classes of style. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
