package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.signing.Leaf;

/** Counts everything again, from the rows and from the entries of the ledger, and holds it against the tallies. */
@ApplicationScoped
class Recount {

    @Inject
    Session entities;

    @Inject
    Signables signables;

    /** The rows, the tallies and the entries of the ledger say the same. */
    @Transactional(TxType.REQUIRES_NEW)
    void mustAgree(String ref) {
        var signable = signables.of(ref);
        var open = openLeaves(signable.id());
        var rows = new ArrayList<>(CitizenSignature.<CitizenSignature>list("declarationId", signable.id()));
        var counts = new HashMap<String, Integer>();
        var ends = ends(signable.id());
        var paper = Set.copyOf(entities.createNativeQuery(
                        "select id from citizen_signature where declaration_id = ?1 and paper", String.class)
                .setParameter(1, signable.id())
                .getResultList());
        int members = number("select count(*) from signature where declaration_id = ?1", signable.id());
        for (var row : rows) {
            var end = ends.get(row.id);
            if (end != null) {
                counts.merge(end.equals("WITHDRAWN") ? "WITHDRAWN " : "INVALIDATED " + end, 1, Integer::sum);
                continue;
            }
            counts.merge("CAPACITY CITIZEN", 1, Integer::sum);
            counts.merge("STATE " + row.country, 1, Integer::sum);
            counts.merge("VISIBILITY " + row.visibility, 1, Integer::sum);
            if (paper.contains(row.id)) {
                counts.merge("PAPER ", 1, Integer::sum);
            }
            var commitment = Leaf.commitment(signable.id(), signable.wordingHash(), row.nonce, row.record());
            assertTrue(open.contains(HexFormat.of().formatHex(commitment)), "its entry stands in the ledger");
        }
        int counted = counts.getOrDefault("CAPACITY CITIZEN", 0);
        assertEquals(counted + members, open.size(), "entries that are not cancelled");
        assertEquals(counted + members, tallied(signable.id()).getOrDefault("COUNTED ", 0));
        var tallied = tallied(signable.id());
        tallied.keySet()
                .removeIf(key -> !key.matches("(WITHDRAWN|INVALIDATED|STATE|VISIBILITY) .*|CAPACITY CITIZEN|PAPER "));
        assertEquals(counts, tallied);
    }

    /** Commitments that are signed and not cancelled; each is cancelled once at most, and only after it was signed. */
    private Set<String> openLeaves(String declarationId) {
        var open = new HashSet<String>();
        var prefix = declarationId.getBytes(StandardCharsets.US_ASCII);
        for (var one : entities.createNativeQuery("select leaf from ledger_entry order by id", byte[].class)
                .getResultList()) {
            var leaf = ByteBuffer.wrap(one);
            leaf.get();
            int type = leaf.get();
            var declaration = new byte[leaf.get()];
            leaf.get(declaration);
            if (!Arrays.equals(declaration, prefix)) {
                continue;
            }
            leaf.get(new byte[32]);
            var commitment = new byte[32];
            leaf.get(commitment);
            var cancelled = new byte[leaf.get()];
            leaf.get(cancelled);
            if (type == 2) {
                assertTrue(open.add(HexFormat.of().formatHex(commitment)));
            } else if (type == 3 || type == 4) {
                assertTrue(open.remove(HexFormat.of().formatHex(cancelled)), "it cancels what stands");
            }
        }
        return open;
    }

    private Map<String, Integer> tallied(String declarationId) {
        var found = new HashMap<String, Integer>();
        entities.createNativeQuery(
                        """
                        select dimension, key, cast(sum(n) as int) from tally where declaration_id = ?1
                        group by 1, 2 having sum(n) <> 0""",
                        Object[].class)
                .setParameter(1, declarationId)
                .getResultStream()
                .forEach(row -> found.put(row[0] + " " + row[1], (Integer) row[2]));
        return found;
    }

    private int number(String sql, String parameter) {
        return entities.createNativeQuery(sql, Long.class)
                .setParameter(1, parameter)
                .getSingleResult()
                .intValue();
    }

    private Map<String, String> ends(String declarationId) {
        var found = new HashMap<String, String>();
        entities.createNativeQuery(
                        "select signature_id, coalesce(reason, kind) from citizen_signature_end where declaration_id = ?1",
                        Object[].class)
                .setParameter(1, declarationId)
                .getResultStream()
                .forEach(row -> found.put((String) row[0], (String) row[1]));
        return found;
    }
}
