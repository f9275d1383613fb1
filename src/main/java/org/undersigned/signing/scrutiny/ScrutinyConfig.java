package org.undersigned.signing.scrutiny;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code undersigned.scrutiny.…} */
@ConfigMapping(prefix = "undersigned.scrutiny")
public interface ScrutinyConfig {

    /** How often measures that are under way are looked for; {@code off} where this instance is to do none. */
    @WithDefault("5s")
    String looksEvery();

    /** Signatures that are looked through in one transaction: whoever signs meanwhile waits for no more than that. */
    @WithDefault("1000")
    int batch();

    /** A question about the signatures of a text is given up after that long. */
    @WithDefault("10s")
    Duration patience();

    /** What so many have in common is shown: below that, a family is enough. */
    @WithDefault("5")
    int leastShared();

    Burst burst();

    /** When an hour or a minute is far above what is usual for a text, see {@link Bursts}. */
    interface Burst {

        /** So many times the median. */
        @WithDefault("5")
        int times();

        /** And so many signatures at least: three where there is mostly one are no burst. */
        @WithDefault("20")
        int least();
    }
}
