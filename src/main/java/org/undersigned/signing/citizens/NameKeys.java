package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.vault.RowKeyHolder;

/** Keys of names are needed while the signature, or the request that it comes from, has a sealed name. */
@ApplicationScoped
class NameKeys implements RowKeyHolder {

    private static final String HOLDING =
            """
            select s.declaration_id, s.id from unnest(:declarations, :ids) as k (d, i)
            join citizen_signature s on s.declaration_id = k.d and s.id = k.i where s.name_sealed is not null
            union
            select r.declaration_id, r.id from unnest(:declarations, :ids) as k (d, i)
            join signature_request r on r.declaration_id = k.d and r.id = k.i""";

    @Inject
    Session database;

    @Override
    public String kind() {
        return SignatoryName.KIND;
    }

    @Override
    public Set<String> holding(Collection<String> ids) {
        return Holders.held(database, HOLDING, ids, SignatoryName.KIND);
    }
}
