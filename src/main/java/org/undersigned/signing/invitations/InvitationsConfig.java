package org.undersigned.signing.invitations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** {@code undersigned.invitations.…}: what protects members from those who want their names. */
@ConfigMapping(prefix = "undersigned.invitations")
public interface InvitationsConfig {

    /** How often a member is reminded of a text. */
    @WithDefault("3")
    int reminders();

    /** For how long a member who was asked or reminded is left alone. */
    @WithDefault("48h")
    Duration apart();

    /** Who was asked and how it went, after the end of the text: nobody is reminded of it any more. */
    @WithDefault("P6M")
    Period keptFor();
}
