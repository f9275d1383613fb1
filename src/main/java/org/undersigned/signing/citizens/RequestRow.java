package org.undersigned.signing.citizens;

import java.util.Locale;
import org.undersigned.platform.RateLimits.Ticket;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.proof.Proof;

/**
 * A request to sign on its way into the table: everything is sealed or digested by now.
 *
 * @param nameSealed null where the name is only counted
 * @param repeatKey the same for a request that is sent again, or null
 * @param wantsUpdates whether news of the text are asked for with it
 * @param proof null where none was made
 */
record RequestRow(
        String id,
        Signable signable,
        byte[] signerKey,
        byte[] tokenKey,
        byte[] codeKey,
        Visibility visibility,
        String country,
        byte[] nameSealed,
        byte[] contactSealed,
        byte[] nonce,
        byte[] leaf,
        byte[] domainKey,
        byte[] nameKey,
        byte[] sourceKey,
        Locale locale,
        byte[] repeatKey,
        boolean wantsUpdates,
        Proof proof,
        Ticket fromSource,
        Ticket toAddress) {}
