package org.undersigned.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Time for answers where a procedure sets none. */
@ConfigMapping(prefix = "undersigned.followup")
public interface FollowUpConfig {

    /** From the day on which the signatures for an answer are reached. Our own choice. */
    @WithDefault("P60D")
    Period responseWithin();

    /** From the day on which the signatures for a debate are reached. Our own choice. */
    @WithDefault("P90D")
    Period debateWithin();
}
