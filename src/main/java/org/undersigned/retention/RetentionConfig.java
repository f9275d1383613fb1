package org.undersigned.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code undersigned.retention.…}; for how long something is kept stands with the feature that keeps it. */
@ConfigMapping(prefix = "undersigned.retention")
interface RetentionConfig {

    /** After midnight (UTC): when few are there. */
    @WithDefault("2h")
    Duration startsAfterMidnight();

    /** What failed, or was left by an instance that is gone, is taken up again after so long. */
    @WithDefault("30m")
    Duration triedAgainAfter();

    /** In one transaction. */
    @WithDefault("500")
    int batch();

    /** For how many nights it is known what was forgotten. */
    @WithDefault("400")
    int nightsRemembered();

    /** How often any instance looks for what is to be done this night. */
    @WithDefault("10m")
    String looksEvery();
}
