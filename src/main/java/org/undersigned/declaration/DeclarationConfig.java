package org.undersigned.declaration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** {@code undersigned.declaration.…} */
@ConfigMapping(prefix = "undersigned.declaration")
interface DeclarationConfig {

    /** Files from which a draft was to be made, and was not: whoever comes back later brings them again. */
    @WithDefault("P30D")
    Period filesKeptFor();

    /** Who did what to a text, after its end: as long as an institution may be asked to account for it. */
    @WithDefault("P10Y")
    Period trailKeptFor();
}
