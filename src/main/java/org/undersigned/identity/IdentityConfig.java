package org.undersigned.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** {@code undersigned.identity.…} */
@ConfigMapping(prefix = "undersigned.identity")
interface IdentityConfig {

    Link link();

    Session session();

    Token token();

    Limits limits();

    Dormancy account();

    /** Of accounts that nobody signs in with. */
    interface Dormancy {

        /** A legislature has members who come back. */
        @WithDefault("P24M")
        Period keptFor();

        /** Their owners are told so long before. */
        @WithDefault("P30D")
        Period toldBefore();
    }

    /** Links in mail that sign in. */
    interface Link {

        /** Of a link that somebody asked for; invitations set their own. */
        @WithDefault("30m")
        Duration validFor();
    }

    interface Session {

        /** Ends when nothing was asked for so long. */
        @WithDefault("12h")
        Duration idle();

        /** Ends after so long in any case. */
        @WithDefault("14d")
        Duration absolute();
    }

    /** Bearer tokens of the API. */
    interface Token {

        /** Short, for a token is not ended on the server. */
        @WithDefault("5m")
        Duration validFor();

        @WithDefault("undersigned-api")
        String audience();
    }

    /** Of requests for a sign-in link. */
    interface Limits {

        @WithDefault("1h")
        Duration period();

        /** Mails to one address; more are asked for in vain, which the asker is not told. */
        @WithDefault("5")
        int perAddress();

        /** A parliament may sit behind one address: well above what people do, well below what a robot does. */
        @WithDefault("60")
        int perSource();
    }
}
