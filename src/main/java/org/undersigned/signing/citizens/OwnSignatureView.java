package org.undersigned.signing.citizens;

import java.time.Instant;
import org.undersigned.declaration.Headline;

/**
 * What is held of a citizen's signature, as its owner reads it.
 *
 * @param page address of this page, below which its forms are sent
 * @param reference of the signature
 * @param at to the minute
 * @param state whether it counts, in words
 * @param name or, in words, why there is none
 * @param visibility who sees the name, in words
 * @param country or null
 * @param postcode or null
 * @param counts whether there is anything to take back
 * @param kept why it cannot be taken back, or null
 * @param news whether they get news of the text
 */
record OwnSignatureView(
        String page,
        Headline headline,
        String ref,
        String reference,
        Instant at,
        int wording,
        String state,
        String name,
        String visibility,
        String country,
        String postcode,
        boolean counts,
        String kept,
        boolean news) {}
