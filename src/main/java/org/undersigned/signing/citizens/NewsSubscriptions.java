package org.undersigned.signing.citizens;

import java.time.Period;
import java.util.List;

/** The news of a text that the owner of a mailbox asked for when they signed; who keeps them is above this room. */
public interface NewsSubscriptions {

    /** For how long after the end of the text they are kept at most. */
    Period keptFor();

    /** Asked in a transaction. */
    boolean has(String declarationId, Mailbox mailbox);

    /**
     * Ends them, in the transaction of the act.
     *
     * @return ids of the keys that are to be destroyed once it is committed
     */
    List<String> end(String declarationId, Mailbox mailbox);
}
