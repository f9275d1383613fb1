package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.signing.Tallies;
import org.undersigned.signing.citizens.CitizenCounts;
import org.undersigned.signing.citizens.PublicNames;
import org.undersigned.signing.citizens.PublicNames.Part;

/** The citizens who signed a declaration, for those who may read it: figures, and the names that are public. */
@ApplicationScoped
class CitizenLists {

    /** Names on a page. */
    private static final int SIZE = 100;

    @Inject
    Addresses addresses;

    @Inject
    Drafting drafting;

    @Inject
    Tallies tallies;

    @Inject
    PublicNames names;

    /** One part of the list. */
    record Listed(Declaration declaration, CitizenCounts counts, Part part) {}

    /** @param before where the last part ended, or null to begin */
    Listed of(String ref, String before) {
        var declaration = declaration(ref);
        return new Listed(
                declaration,
                CitizenCounts.of(tallies.of(declaration)),
                names.before(declaration.id, declaration.wordingNumber, position(before), SIZE));
    }

    /** Refuses (404) where no citizen can sign. */
    Declaration declaration(String ref) {
        var declaration = addresses.declaration(ref);
        if (!isSignedByCitizens(declaration)) {
            throw Declaration.notFound();
        }
        return declaration;
    }

    TextHead head(Declaration declaration, Locale reader) {
        return new TextHead(
                declaration.ref,
                drafting.procedureOf(declaration).title().in(reader),
                Headline.of(declaration.wording().versions(), reader));
    }

    boolean isSignedByCitizens(Declaration declaration) {
        return drafting.procedureOf(declaration).sign().capacities().contains(Capacity.CITIZEN);
    }

    private static long position(String before) {
        if (before == null) {
            return Long.MAX_VALUE;
        }
        if (!before.matches("[0-9]{1,18}")) {
            throw Refusal.field("before", "counts_before_wrong");
        }
        return Long.parseLong(before);
    }
}
