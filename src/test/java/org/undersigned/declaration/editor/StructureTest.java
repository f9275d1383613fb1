package org.undersigned.declaration.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.WorkingCopy;
import org.undersigned.declaration.WorkingCopy.Cell;
import org.undersigned.declaration.WorkingCopy.Row;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;

/** Blocks of a Belgian proposal: an explanatory part, recitals, requests, in two languages. */
class StructureTest {

    private static final Procedure CHAMBER = Procedures.shipped()
            .inForce("be-resolution", LocalDate.parse("2026-01-01"))
            .orElseThrow();

    private Structure structure = new Structure(
            CHAMBER,
            List.of(
                    title(),
                    row("e1", BlockType.EXPLANATORY, "Een. Twee."),
                    row("r2", BlockType.RECITAL, "overwegende;"),
                    row("q3", BlockType.REQUEST, "te doen;")),
            7);

    @Test
    void a_new_block_stands_at_the_end_of_its_section() {
        assertEquals("r4", structure.add(BlockType.RECITAL, null));
        assertEquals(List.of("title", "e1", "r2", "r4", "q3"), keys());
    }

    @Test
    void sections_keep_their_order() {
        structure.move("r2", 1);
        structure.move("r2", -1);
        assertEquals(List.of("title", "e1", "r2", "q3"), keys());
        assertThrows(Refusal.class, () -> structure.retype("q3", BlockType.EXPLANATORY));
    }

    @Test
    void a_continuation_needs_something_to_go_on_with() {
        assertThrows(Refusal.class, () -> structure.add(BlockType.SUBPARAGRAPH, null));
        structure.add(BlockType.SUBPARAGRAPH, "r2");
        assertEquals(List.of("title", "e1", "r2", "u4", "q3"), keys());
        assertThrows(Refusal.class, () -> structure.join("e1"));
    }

    @Test
    void empty_lines_part_all_languages_side_by_side() {
        structure = new Structure(
                CHAMBER, List.of(title(), new Row("r1", BlockType.RECITAL, cells("A;\n\nB;\n\nC;", "a;\n\nb;"))), 7);
        assertTrue(structure.splitAtEmptyLines());
        assertEquals(List.of("A;|a;", "B;|b;", "C;|"), texts());
    }

    @Test
    void right_to_left_cyrillic_and_emoji_are_parted_where_the_caret_is() {
        structure = new Structure(CHAMBER, List.of(title(), row("r1", BlockType.RECITAL, "Қазақстан 🌱 سلام")), 7);
        structure.split("r1", "nl", "Қазақстан 🌱".length());
        assertEquals(List.of("Қазақстан 🌱|", "سلام|"), texts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_is_done_no_word_is_lost_but_by_removal_and_keys_stay_unique(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            var before = words();
            var rows = List.copyOf(structure.rows());
            try {
                act(random);
            } catch (Refusal rolledBack) {
                structure = new Structure(CHAMBER, rows, 7);
            }
            assertEquals(before, words());
            assertEquals(keys().size(), keys().stream().distinct().count());
            inOrder();
        }
    }

    private void act(Random random) {
        var keys = keys();
        var key = keys.size() < 2 ? "r1" : keys.get(1 + random.nextInt(keys.size() - 1));
        switch (random.nextInt(6)) {
            case 0 -> structure.add(BlockType.RECITAL, random.nextBoolean() ? null : key);
            case 1 -> structure.add(BlockType.SUBPARAGRAPH, key);
            case 2 -> structure.move(key, random.nextBoolean() ? 1 : -1);
            case 3 -> structure.join(key);
            case 4 -> structure.split(key, random.nextBoolean() ? "nl" : "fr", random.nextInt(12));
            default -> structure.retype(key, BlockType.values()[random.nextInt(BlockType.values().length)]);
        }
    }

    private void inOrder() {
        var order = CHAMBER.sections().stream().map(one -> one.type()).toList();
        int last = -1;
        for (var row : structure.rows().subList(1, structure.rows().size())) {
            int place = order.indexOf(structure.section(row).orElseThrow());
            assertTrue(place >= last && place >= 0, () -> keys().toString());
            last = place;
        }
    }

    /** All letters of the text, in no order: an act may move them and put or take spaces. */
    private String words() {
        return structure.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .map(Cell::text)
                .flatMapToInt(String::codePoints)
                .filter(c -> !Character.isWhitespace(c))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private List<String> keys() {
        return structure.rows().stream().map(Row::key).toList();
    }

    private List<String> texts() {
        return structure.rows().subList(1, structure.rows().size()).stream()
                .map(row -> row.cell("nl").text() + "|" + row.cell("fr").text())
                .toList();
    }

    private static Row title() {
        return new Row(WorkingCopy.TITLE, null, Map.of("nl", new Cell("Putten", 1, false)));
    }

    private static Row row(String key, BlockType type, String nl) {
        return new Row(key, type, new LinkedHashMap<>(Map.of("nl", new Cell(nl, 1, false))));
    }

    private static Map<String, Cell> cells(String nl, String fr) {
        var cells = new LinkedHashMap<String, Cell>();
        cells.put("nl", new Cell(nl, 1, false));
        cells.put("fr", new Cell(fr, 1, false));
        return cells;
    }
}
