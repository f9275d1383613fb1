package org.undersigned.signing.represented;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** {@code undersigned.represented.…} */
@ConfigMapping(prefix = "undersigned.represented")
interface RepresentedConfig {

    /** Real names, after the end of the complaint: by then the organisation has fetched what it needs. */
    @WithDefault("P12M")
    Period namesKeptFor();
}
