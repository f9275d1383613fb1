package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.signing.citizens.Holders;
import org.undersigned.vault.RowKeyHolder;

/** Keys of lines are needed until their sheet is decided on. */
@ApplicationScoped
class LineKeys implements RowKeyHolder {

    private static final String HOLDING =
            """
            select l.declaration_id, l.id from unnest(:declarations, :ids) as k (d, i)
            join paper_line l on l.declaration_id = k.d and l.id = k.i where l.line_sealed is not null""";

    @Inject
    Session database;

    @Override
    public String kind() {
        return LineText.KIND;
    }

    @Override
    public Set<String> holding(Collection<String> ids) {
        return Holders.held(database, HOLDING, ids, LineText.KIND);
    }
}
