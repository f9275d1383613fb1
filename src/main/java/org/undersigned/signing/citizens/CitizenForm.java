package org.undersigned.signing.citizens;

import java.util.Locale;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.proof.Proof;

/**
 * What a citizen gives to sign.
 *
 * @param name as it is to be printed, 2 to 100 characters
 * @param email to which the link goes
 * @param country ISO 3166-1 alpha-2, or null where the procedure does not ask
 * @param postcode null where the procedure does not ask
 * @param visibility what becomes of the name
 * @param consent whether they agreed to what is done with what they give
 * @param updates whether they ask for news of the text by mail, too
 * @param wordingRead number of the wording that they read, or null where that is not told
 * @param locale in which they are written to
 * @param proof of work, or null where none was made
 * @param source the network from which they ask, see {@link org.undersigned.platform.SourcePrefix}
 * @param repeat text that is the same for a request that is sent again, or null
 */
record CitizenForm(
        String name,
        String email,
        String country,
        String postcode,
        Visibility visibility,
        boolean consent,
        boolean updates,
        Integer wordingRead,
        Locale locale,
        Proof proof,
        String source,
        String repeat) {}
