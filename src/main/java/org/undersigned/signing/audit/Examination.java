package org.undersigned.signing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.declaration.Wording;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Proofs;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.MemberOpenings;
import org.undersigned.signing.Opened;
import org.undersigned.signing.audit.Examined.Outcome;
import org.undersigned.signing.citizens.CitizenOpenings;
import org.undersigned.signing.recount.Cancels;
import org.undersigned.signing.recount.Cancels.Cancel;

/** Opens entries of a sample: each time from the rows as they are, and reckons everything again. */
@ApplicationScoped
class Examination {

    @Inject
    MemberOpenings members;

    @Inject
    CitizenOpenings citizens;

    @Inject
    Cancels cancels;

    @Inject
    PublicLog log;

    /** Which rows open these entries, by the hexadecimal digits of their commitments. */
    Map<String, Opened> rows(Wording wording, Collection<byte[]> commitments) {
        var wanted = commitments.stream().map(HexFormat.of()::formatHex).collect(Collectors.toSet());
        var found = new HashMap<>(members.opening(wording, wanted));
        found.putAll(citizens.opening(wording, wanted));
        return found;
    }

    /** Entries of one audit, in their order. */
    List<Examined> of(LedgerAudit audit, List<SampledEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var wording = audit.wording();
        var ended =
                cancels.of(wording, entries.stream().map(one -> one.commitment).toList());
        var byMail = citizens.of(wording, ids(entries, false));
        var byMembers = members.of(wording, ids(entries, true));
        var rows = new HashMap<String, Opened>();
        byMail.forEach(row -> rows.put(row.rowId(), row));
        byMembers.forEach(row -> rows.put(row.rowId(), row));
        return entries.stream()
                .map(entry -> examined(
                        audit,
                        wording,
                        entry,
                        entry.rowId == null ? null : rows.get(entry.rowId),
                        ended.get(HexFormat.of().formatHex(entry.commitment))))
                .toList();
    }

    private static List<String> ids(List<SampledEntry> entries, boolean ofMembers) {
        return entries.stream()
                .filter(one -> one.rowId != null && (one.kind == Opened.Kind.MEMBER) == ofMembers)
                .map(one -> one.rowId)
                .toList();
    }

    private Examined examined(LedgerAudit audit, Wording wording, SampledEntry entry, Opened row, Cancel cancel) {
        var leaf = Leaf.sign(wording.declarationId, wording.contentHash, entry.commitment)
                .bytes();
        var proof = proof(entry.place, audit.treeSize);
        var isIncluded = Proofs.isIncluded(entry.place, audit.treeSize, Merkle.leaf(leaf), proof, audit.treeRoot);
        return new Examined(
                entry, isIncluded ? outcome(wording, entry, row, cancel) : Outcome.REFUSED, row, leaf, proof, cancel);
    }

    private List<byte[]> proof(long place, long size) {
        try {
            return log.inclusion(place, size);
        } catch (BadLog broken) {
            return List.of();
        }
    }

    private static Outcome outcome(Wording wording, SampledEntry entry, Opened row, Cancel cancel) {
        if (row != null && opens(wording, entry, row)) {
            return row.isWhole() ? Outcome.OPENED : Outcome.BY_HASH;
        }
        return cancel == null ? Outcome.REFUSED : Outcome.ENDED;
    }

    private static boolean opens(Wording wording, SampledEntry entry, Opened row) {
        return row.nonce() != null
                && Arrays.equals(
                        entry.commitment,
                        Leaf.commitment(wording.declarationId, wording.contentHash, row.nonce(), row.recordHash()));
    }
}
