package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.undersigned.platform.Jdbc;

/**
 * Entries that have no place yet. They have ids in the order in which they were begun, and are seen in the order in which
 * their transactions commit: an id that is missing may come later. The <em>floor</em> is below all that may still come, so
 * that nobody looks through the whole table each second.
 */
@ApplicationScoped
class Waiting {

    /** Far longer than a statement needs from drawing its id to being seen as a transaction that writes. */
    Duration settles = Duration.ofSeconds(10);

    /** An entry as {@code signing} wrote it. */
    record Entry(long id, byte[] leaf) {}

    /**
     * A moment, and what there was.
     *
     * @param id no entry begun after that moment has an id up to this one
     * @param end transactions from this number on began later; 0 while it is too early to say
     */
    private record Mark(long id, long nanos, long end) {}

    private Mark mark;
    private boolean isSwept;
    private long reached;

    /**
     * By their ids. Until all had their place once, all are looked through, whatever the floor says. Later, while thousands
     * sign and enough wait behind those that have their places, nothing else is looked for: there may be a hundred thousand
     * above the floor.
     *
     * @param enough so many are a batch
     * @param most at most so many
     * @param withLate whether those are looked for, too, that came late and stand before others that have their places
     */
    List<Entry> find(Connection connection, long floor, int enough, int most, boolean withLate) throws SQLException {
        if (isSwept && !withLate) {
            var next = above(Math.max(floor, reached), connection, most);
            if (next.size() >= enough) {
                return next;
            }
        }
        return above(isSwept ? floor : reached, connection, most);
    }

    private static List<Entry> above(long id, Connection connection, int most) throws SQLException {
        return Jdbc.all(
                connection,
                row -> new Entry(row.getLong(1), row.getBytes(2)),
                """
                select entry.id, entry.leaf from ledger_entry entry
                where entry.id > ? and not exists
                    (select from ledger_place place where place.entry_id = entry.id and place.entry_id > ?)
                order by entry.id limit ?
                """,
                id,
                id,
                most);
    }

    /** All that was found up to that id has its place; when it was all that there is, the floor is trusted from now on. */
    void placed(long id, boolean isAll) {
        reached = Math.max(reached, id);
        isSwept |= isAll;
    }

    /** Up to which id nothing will come any more; asked before {@link #find}, which then must look for late ones, too. */
    Optional<Long> settled(Connection connection) throws SQLException {
        record Now(long oldest, long next, long id) {}
        var now = Jdbc.first(
                        connection,
                        row -> new Now(row.getLong(1), row.getLong(2), row.getLong(3)),
                        """
                        select pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint,
                            coalesce((select max(id) from ledger_entry), 0)
                        from pg_current_snapshot() now
                        """)
                .orElseThrow();
        long nanos = System.nanoTime();
        if (mark == null) {
            mark = new Mark(now.id, nanos, 0);
        } else if (mark.end == 0 && nanos - mark.nanos > settles.toNanos()) {
            mark = new Mark(mark.id, nanos, now.next);
        } else if (mark.end != 0 && now.oldest >= mark.end) {
            var settled = mark.id;
            mark = new Mark(now.id, nanos, 0);
            return Optional.of(settled);
        }
        return Optional.empty();
    }
}
