package org.undersigned.signing.citizens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** {@code undersigned.citizens.…} */
@ConfigMapping(prefix = "undersigned.citizens")
public interface CitizensConfig {

    /** How long the link and the code of the mail work. */
    @WithDefault("24h")
    Duration linkWorksFor();

    /** The address of somebody who confirmed, or did not, is destroyed so long after that. */
    @WithDefault("12h")
    Duration forgetsAfter();

    /** Wrong codes after which only the link is good: 8 digits leave a guesser a chance of 5 in 100 million. */
    @WithDefault("5")
    int codeTries();

    /** Mails that one request may cause, the first included. */
    @WithDefault("3")
    int mailsPerRequest();

    Kept kept();

    Limits limits();

    Pipeline pipeline();

    /** After the end of the text. */
    interface Kept {

        /** Names that only the addressee opens: the addressee has fetched them by then. */
        @WithDefault("P12M")
        Period recipientNames();

        /**
         * Names that everybody reads, and by what whoever signed is recognised. They end together: without the second nobody
         * could have the first erased.
         */
        @WithDefault("P24M")
        Period publicNames();
    }

    /** Of requests to sign. */
    interface Limits {

        @WithDefault("1h")
        Duration period();

        /** To one address, whoever asks: nobody's mailbox is flooded. */
        @WithDefault("5")
        int perAddress();

        /** From one network with a proof of work: a town may sit behind one address. */
        @WithDefault("600")
        int perSource();

        /** From one network without: few people have no JavaScript, all simple robots have none. */
        @WithDefault("10")
        int perSourceWithoutProof();
    }

    /** What waits to be written. */
    interface Pipeline {

        /** Beyond so many, callers are asked to come again. */
        @WithDefault("4096")
        int capacity();

        /** In one transaction. */
        @WithDefault("512")
        int batch();
    }
}
