package org.undersigned.publication;

import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging.Pages;

/**
 * The list of declarations.
 *
 * @param total found
 * @param filtered whether something was asked for
 * @param query of the address, to ask for the same as data; empty or begins with "?"
 */
record ListView(
        Search search,
        long total,
        boolean filtered,
        List<DeclarationLine> lines,
        Pages pages,
        List<Option> procedures,
        List<Option> states,
        List<Option> sorts,
        String query) {

    public String state() {
        return search.state() == null ? "" : search.state().name().toLowerCase(Locale.ROOT);
    }

    public String procedure() {
        return search.procedure() == null ? "" : search.procedure();
    }
}
