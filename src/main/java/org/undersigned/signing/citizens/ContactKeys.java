package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.vault.RowKeyHolder;

/** Keys of addresses are needed while a link that was mailed may still be used. */
@ApplicationScoped
class ContactKeys implements RowKeyHolder {

    private static final String HOLDING =
            """
            select r.declaration_id, r.id from unnest(:declarations, :ids) as k (d, i)
            join signature_request r on r.declaration_id = k.d and r.id = k.i
            union
            select l.declaration_id, l.id from unnest(:declarations, :ids) as k (d, i)
            join own_signature_link l on l.declaration_id = k.d and l.id = k.i""";

    @Inject
    Session database;

    @Override
    public String kind() {
        return Contact.KIND;
    }

    @Override
    public Set<String> holding(Collection<String> ids) {
        return Holders.held(database, HOLDING, ids, Contact.KIND);
    }
}
