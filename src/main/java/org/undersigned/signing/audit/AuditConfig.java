package org.undersigned.signing.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** {@code undersigned.audit.…} */
@ConfigMapping(prefix = "undersigned.audit")
interface AuditConfig {

    /** An audit is kept so long after the end of its text: by then whoever wants its protocol has it. */
    @WithDefault("P5Y")
    Period keptFor();
}
