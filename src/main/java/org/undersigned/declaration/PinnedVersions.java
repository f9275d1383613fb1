package org.undersigned.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;
import org.undersigned.procedure.Pins;
import org.undersigned.procedure.VersionKey;

/** Tells the package below how many declarations were begun under each version of a procedure. */
@ApplicationScoped
class PinnedVersions implements Pins {

    private record Row(String procedure, String version, long count) {}

    @Inject
    Session database;

    @Override
    public Map<VersionKey, Long> counts() {
        var counts = new HashMap<VersionKey, Long>();
        database.createSelectionQuery(
                        "select procedureId, procedureVersion, count(*) from Declaration"
                                + " group by procedureId, procedureVersion",
                        Row.class)
                .getResultList()
                .forEach(row -> counts.put(new VersionKey(row.procedure, row.version), row.count));
        return counts;
    }
}
