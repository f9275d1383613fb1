package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.signing.citizens.Holders;
import org.undersigned.vault.RowKeyHolder;

/** Keys of scans are needed until their sheet is decided on. */
@ApplicationScoped
class ScanKeys implements RowKeyHolder {

    private static final String HOLDING =
            """
            select s.declaration_id, s.id from unnest(:declarations, :ids) as k (d, i)
            join paper_scan s on s.declaration_id = k.d and s.id = k.i""";

    @Inject
    Session database;

    @Override
    public String kind() {
        return PaperScan.KIND;
    }

    @Override
    public Set<String> holding(Collection<String> ids) {
        return Holders.held(database, HOLDING, ids, PaperScan.KIND);
    }
}
