package org.undersigned.signing.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code undersigned.proof.…}: how much work stands before a form that anybody may send. */
@ConfigMapping(prefix = "undersigned.proof")
interface ProofConfig {

    /** SHA-256 in one try, and so in the verification: it must stay in the tens of microseconds. */
    @WithDefault("64")
    int cost();

    /**
     * Tries on average; no challenge needs fewer than half of them or more than half as many again. A million SHA-256 in
     * all is about a second of an older phone, and a fifth of a second of a desk.
     */
    @WithDefault("16000")
    int tries();

    /** Long enough to read a text and to fill in the form, too short to hoard proofs. */
    @WithDefault("20m")
    Duration validFor();
}
