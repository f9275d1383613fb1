package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Observed;
import org.undersigned.registry.Registrar;

/** The signatories of a published text, recognised in the registry or added to it. */
@ApplicationScoped
class DataPeople {

    @Inject
    Registrar registrar;

    /** Observes every one of them; refuses with all that is wrong, after which the caller's transaction is rolled back. */
    ImportedPeople.Known of(PublishedData text, String bodyId, String source) {
        var complaints = new Complaints();
        var seen = new ArrayList<String>();
        int added = 0;
        for (int i = 0; i < text.signatories().size(); i++) {
            var name = text.signatories().get(i);
            var path = "signatories[" + i + "]";
            var observed = complaints.tried(path, () -> observe(name, text.date(), bodyId, source));
            if (observed.isPresent()) {
                if (seen.contains(observed.get().personId())) {
                    complaints.at(path, "tableoffice_signatory_twice", name.family());
                }
                seen.add(observed.get().personId());
                added += observed.get().newPerson() ? 1 : 0;
            }
            if (i % ImportedPeople.AT_ONCE == ImportedPeople.AT_ONCE - 1) {
                registrar.letGo();
            }
        }
        complaints.refuseIfAny();
        return new ImportedPeople.Known(seen, added);
    }

    private Observed observe(PublishedData.Name name, LocalDate published, String bodyId, String source) {
        try {
            return registrar.observe(new Observation(
                    bodyId,
                    name.signedOn(published),
                    name.honorific(),
                    name.given(),
                    name.particle(),
                    name.family(),
                    name.delegation(),
                    name.side(),
                    source));
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind,
                    refusal.remarks.stream()
                            .map(one -> new Refusal.Remark(field(one.field(), name), one.key(), one.args()))
                            .toList());
        }
    }

    /** What the registry calls a country is a delegation here; a party is observed in a group's place. */
    private static String field(String field, PublishedData.Name name) {
        if ("country".equals(field)) {
            return "delegation";
        }
        return "group".equals(field) && name.party() != null ? "party" : field;
    }
}
