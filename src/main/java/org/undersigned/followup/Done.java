package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.undersigned.platform.Reader;

/** Leads from an act to the page that says what was done. */
@ApplicationScoped
class Done {

    /** What was done. */
    enum Act {
        ADDRESSEE,
        REMOVAL,
        DELIVERY,
        EXPECTATION,
        RECEIPT,
        VOTE,
        OUTCOME,
        REVOCATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    Reader reader;

    /** @param id of what was written, or empty */
    URI of(String ref, Act act, String id) {
        return URI.create(
                reader.page("declarations", ref, "followup", "done", act.code()) + (id.isEmpty() ? "" : "?of=" + id));
    }
}
