package org.undersigned.signing.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import org.undersigned.ledger.Tile;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.signing.Leaf;

/**
 * Reads the published log as everybody can, from its bundles, and keeps what it says of each text, so that no page reads
 * all of it. One instance at a time reads on.
 */
@ApplicationScoped
class LogReader {

    /** Of bundles in one transaction. */
    private static final int MOST = 64;

    private static final String LINES =
            """
            insert into recount_line (declaration_id, wording_hash, type, reason, n)
            select * from unnest(cast(:declarations as text[]), cast(:wordings as bytea[]), cast(:types as text[]),
                cast(:reasons as text[]), cast(:counts as bigint[])) as l (declaration_id, wording_hash, type, reason, n)
            order by 1, 2, 3, 4
            on conflict (declaration_id, wording_hash, type, reason) do update set n = recount_line.n + excluded.n
            """;

    private static final String CANCELS =
            """
            insert into recount_cancel (declaration_id, wording_hash, index, type, reason, cancelled)
            select * from unnest(cast(:declarations as text[]), cast(:wordings as bytea[]), cast(:places as bigint[]),
                cast(:types as text[]), cast(:reasons as text[]), cast(:cancelled as bytea[]))
            """;

    @Inject
    PublicLog log;

    @Inject
    Session database;

    private record Line(String declarationId, String wording, Leaf.Type type, String reason) {}

    private record Cancel(long index, Leaf leaf) {}

    /** What a few bundles say. */
    private static final class Read {
        final Map<Line, Long> lines = new HashMap<>();
        final List<Cancel> cancels = new ArrayList<>();

        void entry(long index, byte[] entry) {
            Leaf leaf;
            try {
                leaf = Leaf.parsed(entry);
            } catch (IllegalArgumentException noEntryOfOurs) {
                return; // counts for no text; whoever verifies the log is told of it
            }
            if (leaf.type() == Leaf.Type.SIGN || leaf.type().isCancel()) {
                var wording = HexFormat.of().formatHex(leaf.wordingHash());
                lines.merge(new Line(leaf.declarationId(), wording, leaf.type(), leaf.reason()), 1L, Long::sum);
            }
            if (leaf.type().isCancel()) {
                cancels.add(new Cancel(index, leaf));
            }
        }
    }

    /**
     * Reads on, as far as one transaction should.
     *
     * @return whether more is published
     */
    @Transactional
    boolean readOn() {
        var published = log.last().map(last -> last.checkpoint().size()).orElse(0L);
        var reach = database.createNativeQuery("select size from recount_reach for update skip locked", Long.class)
                .getResultStream()
                .findFirst()
                .orElse(published);
        if (reach >= published) {
            return false;
        }
        long end = Math.min(published, (reach / Tile.FULL + MOST) * Tile.FULL);
        var read = new Read();
        for (long n = reach / Tile.FULL; n * Tile.FULL < end; n++) {
            var entries = log.entries(n, published);
            for (int i = 0; i < entries.size(); i++) {
                if (n * Tile.FULL + i >= reach) {
                    read.entry(n * Tile.FULL + i, entries.get(i));
                }
            }
        }
        keep(read);
        database.createNativeMutationQuery("update recount_reach set size = :size")
                .setParameter("size", end)
                .executeUpdate();
        return end < published;
    }

    private void keep(Read read) {
        var lines = List.copyOf(read.lines.entrySet());
        if (!lines.isEmpty()) {
            database.createNativeMutationQuery(LINES)
                    .setParameter("declarations", texts(lines, one -> one.getKey().declarationId))
                    .setParameter("wordings", bytes(lines, one -> HexFormat.of().parseHex(one.getKey().wording)))
                    .setParameter("types", texts(lines, one -> one.getKey().type.name()))
                    .setParameter("reasons", texts(lines, one -> one.getKey().reason))
                    .setParameter(
                            "counts", lines.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                    .executeUpdate();
        }
        var cancels = read.cancels;
        if (!cancels.isEmpty()) {
            database.createNativeMutationQuery(CANCELS)
                    .setParameter("declarations", texts(cancels, one -> one.leaf.declarationId()))
                    .setParameter("wordings", bytes(cancels, one -> one.leaf.wordingHash()))
                    .setParameter("places", cancels.stream().map(Cancel::index).toArray(Long[]::new))
                    .setParameter("types", texts(cancels, one -> one.leaf.type().name()))
                    .setParameter("reasons", texts(cancels, one -> one.leaf.reason()))
                    .setParameter("cancelled", bytes(cancels, one -> one.leaf.ref()))
                    .executeUpdate();
        }
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static <T> byte[][] bytes(List<T> all, Function<T, byte[]> bytes) {
        return all.stream().map(bytes).toArray(byte[][]::new);
    }
}
