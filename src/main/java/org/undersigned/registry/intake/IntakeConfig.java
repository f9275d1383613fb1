package org.undersigned.registry.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** {@code undersigned.intake.…} */
@ConfigMapping(prefix = "undersigned.intake")
interface IntakeConfig {

    /** The copy of a register that was brought in: long enough to look up what came from where. */
    @WithDefault("P3M")
    Period keptFor();
}
