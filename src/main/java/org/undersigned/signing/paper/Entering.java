package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.procedure.Signing.Datum;

/** Brings what stands on a sheet into it, line by line or as a table. */
@ApplicationScoped
class Entering {

    @Inject
    Sheets sheets;

    @Inject
    Drafting drafting;

    @Inject
    PaperLines lines;

    /** Who stands on the lines as they are now, by position. */
    @Transactional
    SortedMap<Integer, LineText> entered(String ref, int number, Set<Integer> positions, Actor by) {
        var sheet = sheets.mine(ref, number, by).sheet();
        sheet.mustBeWritable();
        return positions.isEmpty() ? new TreeMap<>() : lines.open(PaperLine.of(sheet, positions));
    }

    /**
     * Enters lines; blank ones are taken away. All of them, or none.
     *
     * @return how many stand there now
     * @throws Refusal (422) with each field that is wrong, as {@code name-3}
     */
    @Transactional
    int enter(String ref, int number, List<TypedLine> typed, Actor by) {
        var declaration = sheets.mine(ref, by);
        sheets.taking(declaration);
        var sheet = Sheets.writable(declaration, number);
        var asked = asked(declaration);
        var remarks = new ArrayList<Remark>();
        Map<Integer, LineText> checked = new TreeMap<>();
        for (var line : typed) {
            if (line.position() < 1 || line.position() > sheet.lines) {
                throw Refusal.of(Refusal.Kind.INVALID, "paper_no_such_line", line.position(), sheet.lines);
            }
            try {
                checked.put(
                        line.position(),
                        line.isBlank() ? null : line.checked(sheet.country, asked, TypedLine.Where::field));
            } catch (Refusal refusal) {
                remarks.addAll(refusal.remarks);
            }
        }
        if (!remarks.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, remarks);
        }
        lines.put(sheet, checked);
        return PaperLine.count(sheet);
    }

    /** Puts what a table says in the place of all lines. */
    @Transactional
    void replace(String ref, int number, LineTable table, Actor by) {
        var declaration = sheets.mine(ref, by);
        sheets.taking(declaration);
        var sheet = Sheets.writable(declaration, number);
        Map<Integer, LineText> all = new TreeMap<>();
        PaperLine.of(sheet).forEach(line -> all.put(line.position, null));
        all.putAll(read(declaration, sheet, table));
        lines.put(sheet, all);
    }

    /** What a table would put there; nothing is changed. */
    @Transactional
    SortedMap<Integer, LineText> tried(String ref, int number, LineTable table, Actor by) {
        var found = sheets.mine(ref, number, by);
        found.sheet().mustBeWritable();
        return read(found.declaration(), found.sheet(), table);
    }

    private SortedMap<Integer, LineText> read(Declaration declaration, PaperSheet sheet, LineTable table) {
        return table.lines(sheet.lines, sheet.country, asked(declaration));
    }

    private Set<Datum> asked(Declaration declaration) {
        return Set.copyOf(drafting.procedureOf(declaration).sign().requiredData());
    }
}
