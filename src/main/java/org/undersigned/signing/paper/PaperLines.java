package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.Batches;
import org.undersigned.signing.citizens.PaperNames;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.BlindIndex;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;

/** Seals and opens lines. What it writes is never in clear, and what replaces a line destroys what stood there. */
@ApplicationScoped
class PaperLines {

    private static final int KEYS_AT_ONCE = 500;

    private static final String WRITE =
            """
            insert into paper_line (declaration_id, sheet, position, id, line_sealed, signer_key)
            select s.d, s.n, l.position, l.id, l.sealed, l.signer
            from (select ?::text as d, ?::int as n) s cross join unnest(?::int[], ?::text[], ?::bytea[], ?::bytea[])
                as l (position, id, sealed, signer)
            on conflict (declaration_id, sheet, position) do update set id = excluded.id,
                line_sealed = excluded.line_sealed, signer_key = excluded.signer_key, struck = null
            returning position""";

    @Inject
    DataSource database;

    @Inject
    RowKeys keys;

    @Inject
    BlindIndex index;

    @Inject
    PaperNames names;

    @Inject
    Event<SheetChanged> changed;

    private record Row(int position, String id, byte[] sealed, byte[] signer) {}

    /** Writes those lines and takes away those that are null; the others of the sheet stay. */
    void put(PaperSheet sheet, Map<Integer, LineText> lines) {
        var before = new HashMap<Integer, PaperLine>();
        PaperLine.of(sheet, lines.keySet()).forEach(line -> before.put(line.position, line));
        var opened = open(before.values());
        var over = new ArrayList<String>();
        var fresh = new TreeMap<Integer, LineText>();
        lines.forEach((position, text) -> {
            var old = before.get(position);
            if (old != null && text != null && text.equals(opened.get(position))) {
                return;
            }
            if (old != null) {
                over.add(old.key());
            }
            if (text != null) {
                fresh.put(position, text);
            } else if (old != null) {
                old.delete();
            }
        });
        PaperLine.flush();
        write(sheet, fresh);
        changed.fire(SheetChanged.rewritten(List.copyOf(over)));
    }

    /** Who stands on those lines, by position; one whose key is gone is left out. */
    SortedMap<Integer, LineText> open(Collection<PaperLine> lines) {
        var found = new HashMap<String, RowKey>();
        var wanted = lines.stream().map(PaperLine::key).toList();
        for (int from = 0; from < wanted.size(); from += KEYS_AT_ONCE) {
            found.putAll(keys.find(wanted.subList(from, Math.min(wanted.size(), from + KEYS_AT_ONCE))));
        }
        var opened = new TreeMap<Integer, LineText>();
        lines.stream()
                .filter(line -> line.lineSealed != null && found.containsKey(line.key()))
                .forEach(line -> opened.put(line.position, LineText.opened(line.lineSealed, found.get(line.key()))));
        return opened;
    }

    /** By which somebody on a line is recognised: with an address for mail the same as who signs by it. */
    byte[] signer(String declarationId, LineText text) {
        return text.email() == null
                ? index.digest(declarationId, "paper", text.recognisedBy())
                : names.bySigner(declarationId, text.mailbox());
    }

    private void write(PaperSheet sheet, SortedMap<Integer, LineText> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var fresh = new ArrayList<RowKey>();
        var rows = new ArrayList<Row>();
        lines.forEach((position, text) -> {
            var id = Ids.wide();
            var key = keys.fresh(new RowId(sheet.declarationId, id).key(LineText.KIND));
            fresh.add(key);
            rows.add(new Row(position, id, text.sealed(key), signer(sheet.declarationId, text)));
        });
        // a key without its line is swept, a line without its key is lost
        for (int from = 0; from < fresh.size(); from += KEYS_AT_ONCE) {
            keys.keep(fresh.subList(from, Math.min(fresh.size(), from + KEYS_AT_ONCE)));
        }
        try {
            Batches.run(database, WRITE, row -> row.getInt(1), bind -> {
                bind.value(sheet.declarationId);
                bind.value(sheet.number);
                bind.ints(rows, Row::position);
                bind.texts(rows, Row::id);
                bind.bytes(rows, Row::sealed);
                bind.bytes(rows, Row::signer);
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of those lines are of somebody who stands on an earlier one of them. */
    static int alike(Collection<LineText> texts) {
        return texts.size()
                - (int) texts.stream()
                        .map(text -> text.email() == null
                                ? text.recognisedBy()
                                : text.mailbox().identity())
                        .distinct()
                        .count();
    }
}
