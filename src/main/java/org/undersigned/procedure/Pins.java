package org.undersigned.procedure;

import java.util.Map;

/** How many declarations are pinned to each version; answered by whoever knows declarations. */
public interface Pins {

    /** By version; versions to which none is pinned are left out. */
    Map<VersionKey, Long> counts();
}
