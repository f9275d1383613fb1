package org.undersigned.signing.represented;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.Holders;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.Recipient;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeyHolder;
import org.undersigned.vault.RowKeys;

/**
 * Two seals around a real name: the inner one only the organisation opens, the outer one is the service's own, so that
 * erasing somebody reaches every backup.
 */
@ApplicationScoped
class Sealing implements RowKeyHolder {

    /** What the ids of the outer keys begin with. */
    static final String KIND = "represented";

    private static final String HOLDING =
            """
            select p.declaration_id, p.details_id from unnest(:declarations, :ids) as k (d, i)
            join represented_person p on p.declaration_id = k.d and p.details_id = k.i""";

    @Inject
    RowKeys keys;

    @Inject
    Unsealing unsealing;

    @Inject
    Session database;

    /** Seals it in the place of what was sealed before. */
    void seal(Represented person, RealName name, Recipient organisation) {
        unsealing.unseal(person);
        var row = new RowId(person.declarationId, Ids.wide());
        var key = keys.fresh(row.key(KIND));
        keys.keep(List.of(key));
        person.seal(row.id(), key.seal(name.sealedTo(organisation, person), context(key)));
    }

    /** What only the organisation opens, by id of the person; of whoever has not given a name there is nothing. */
    Map<String, byte[]> inner(List<Represented> people) {
        var inner = new HashMap<String, byte[]>();
        var sealed = people.stream().filter(Represented::hasDetails).toList();
        var found = keys.find(sealed.stream().map(Sealing::key).toList());
        for (var person : sealed) {
            var key = found.get(key(person));
            if (key != null) {
                inner.put(person.id, key.open(person.details, context(key)));
            }
        }
        return inner;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> holding(Collection<String> ids) {
        return Holders.held(database, HOLDING, ids, KIND);
    }

    private static String key(Represented person) {
        return person.sealing().key(KIND);
    }

    private static byte[] context(RowKey key) {
        return ("represented_person.details " + key.id()).getBytes(StandardCharsets.UTF_8);
    }
}
