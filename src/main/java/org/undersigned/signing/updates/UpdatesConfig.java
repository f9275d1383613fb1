package org.undersigned.signing.updates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** {@code undersigned.updates.…} */
@ConfigMapping(prefix = "undersigned.updates")
interface UpdatesConfig {

    /** A subscription lives so long after the end of the text: answers and votes come months later. */
    @WithDefault("P12M")
    Period keptFor();

    /** Nobody is written to about one text more often: whoever is, ends the news, or calls it unwanted mail. */
    @WithDefault("24h")
    Duration atLeastApart();

    /** In thirty days, about one text. */
    @WithDefault("6")
    int mostInThirtyDays();

    /**
     * Requests become subscriptions in groups of so many at least: order and time of one alone would tell which signature
     * came with it.
     */
    @WithDefault("20")
    int group();

    /** Where fewer sign, they are made a group after so long. */
    @WithDefault("6h")
    Duration groupWaits();

    /** How often any instance looks whether there is a group. */
    @WithDefault("1m")
    String looksEvery();
}
