package org.undersigned.tableoffice;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.procedure.PrintedName;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Observed;
import org.undersigned.registry.Registrar;

/** The signatories of a published text, recognised in the registry or added to it. */
record ImportedPeople(Registrar registrar, PaceText text, String bodyId) {

    /** So many are held in memory. */
    static final int AT_ONCE = 25;

    /**
     * Who they are.
     *
     * @param ids in printed order
     * @param added how many were not known before
     */
    record Known(List<String> ids, int added) {}

    /** Observes every one of them; refuses with all that is wrong, after which the caller's transaction is rolled back. */
    Known observe() {
        var complaints = new Complaints();
        var seen = new ArrayList<String>();
        int added = 0;
        for (int i = 0; i < text.signatories().size(); i++) {
            var name = text.signatories().get(i);
            int line = text.places().signatories().get(i);
            var observed = complaints.tried(line, () -> observe(name));
            if (observed.isPresent()) {
                if (seen.contains(observed.get().personId())) {
                    complaints.add(line, "tableoffice_signatory_twice", name.family());
                }
                seen.add(observed.get().personId());
                added += observed.get().newPerson() ? 1 : 0;
            }
            if (i % AT_ONCE == AT_ONCE - 1) {
                registrar.letGo();
            }
        }
        complaints.refuseIfAny();
        return new Known(seen, added);
    }

    private Observed observe(PrintedName name) {
        return registrar.observe(new Observation(
                bodyId,
                text.date(),
                name.honorific().orElse(""),
                name.given().orElse(""),
                name.particle().orElse(""),
                name.family(),
                name.country().orElse(""),
                name.group().orElse(""),
                "Doc. " + text.documentNumber()));
    }
}
