package org.undersigned.declaration;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.undersigned.procedure.Procedure;

/** Two wordings of a declaration compared word by word, block by block. */
public record WordingDiff(List<InLanguage> languages) {

    /** The title and the blocks in one language that either wording has. */
    public record InLanguage(String lang, List<BlockDiff> blocks) {

        public boolean isSame() {
            return blocks.stream().noneMatch(BlockDiff::isChanged);
        }
    }

    /**
     * A block of either wording.
     *
     * @param label in the later wording, or else in the earlier
     * @param moved it is there in both, in another place among the others
     */
    public record BlockDiff(String key, String label, boolean moved, List<Piece> pieces) {

        public boolean isChanged() {
            return moved || pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
        }
    }

    /** Words that follow one another and have one fate. */
    public record Piece(Kind kind, String text) {}

    /** What became of words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** What changed from one wording to the other, in every language of either. */
    public static WordingDiff of(Procedure procedure, Wording earlier, Wording later) {
        var before = byLanguage(earlier);
        var after = byLanguage(later);
        return new WordingDiff(Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(lang -> new InLanguage(
                        lang, blocks(units(procedure, before.get(lang)), units(procedure, after.get(lang)))))
                .toList());
    }

    public boolean isSame() {
        return languages.stream().allMatch(InLanguage::isSame);
    }

    private record Unit(String key, String label, String text) {}

    private static Map<String, LanguageVersion> byLanguage(Wording wording) {
        var versions = new LinkedHashMap<String, LanguageVersion>();
        wording.versions().forEach(version -> versions.put(version.lang, version));
        return versions;
    }

    private static Map<String, Unit> units(Procedure procedure, LanguageVersion version) {
        var units = new LinkedHashMap<String, Unit>();
        if (version != null) {
            units.put(WorkingCopy.TITLE, new Unit(WorkingCopy.TITLE, "", version.title));
            TextSection.of(procedure, version).forEach(section -> section.blocks()
                    .forEach(block -> units.put(block.key(), new Unit(block.key(), block.label(), block.text()))));
        }
        return units;
    }

    private static List<BlockDiff> blocks(Map<String, Unit> before, Map<String, Unit> after) {
        var blocks = new ArrayList<BlockDiff>();
        for (var delta : DiffUtils.diff(List.copyOf(before.keySet()), List.copyOf(after.keySet()), true)
                .getDeltas()) {
            var equal = delta.getType() == DeltaType.EQUAL;
            for (var key : delta.getSource().getLines()) {
                if (equal || !after.containsKey(key)) {
                    blocks.add(block(before.get(key), after.get(key), false));
                }
            }
            if (!equal) {
                delta.getTarget()
                        .getLines()
                        .forEach(key -> blocks.add(block(before.get(key), after.get(key), before.containsKey(key))));
            }
        }
        return blocks;
    }

    private static BlockDiff block(Unit before, Unit after, boolean moved) {
        var shown = after == null ? before : after;
        return new BlockDiff(
                shown.key(),
                shown.label(),
                moved,
                pieces(before == null ? "" : before.text(), after == null ? "" : after.text()));
    }

    private static List<Piece> pieces(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Kind.SAME, delta.getSource().getLines());
            } else {
                add(pieces, Kind.REMOVED, delta.getSource().getLines());
                add(pieces, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : BETWEEN_WORDS.splitAsStream(text).toList();
    }
}
