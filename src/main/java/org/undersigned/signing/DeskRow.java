package org.undersigned.signing;

import java.time.LocalDate;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.StateTag;

/**
 * A declaration in a list of the desk.
 *
 * @param href where it leads
 * @param procedure what kind of text it is
 * @param checklist "16 of 20 signatures · 4 of 4 delegations · 2 of 2 groups", or empty
 * @param printed the reader's own name under it, or empty
 * @param day of signature, or null
 */
record DeskRow(
        String href,
        Headline headline,
        String procedure,
        StateTag state,
        String checklist,
        String printed,
        LocalDate day,
        boolean withdrawn) {}
