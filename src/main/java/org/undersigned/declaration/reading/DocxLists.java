package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbering of a word processor's file: it prints labels that stand nowhere in the text. */
class DocxLists {

    private static final int LEVELS = 9;
    private static final int LETTERS = 26;

    /** One level of a list. */
    private record Level(String format, String pattern, int start) {}

    private static final Level NONE = new Level("none", "", 1);

    private final Map<String, Level[]> shapes = new HashMap<>();
    private final Map<String, String> shapeOf = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final List<String> restarted = new ArrayList<>();
    private final Map<String, Integer> startsAgain = new HashMap<>();

    static DocxLists of(DocxPackage file) {
        var lists = new DocxLists();
        file.xml("word/numbering.xml").ifPresent(lists::read);
        return lists;
    }

    private void read(Xml xml) {
        String shape = null;
        String list = null;
        int level = 0;
        var levels = new Level[LEVELS];
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            var value = xml.attribute("val");
            switch (xml.name()) {
                case "abstractNum" -> {
                    shape = xml.attribute("abstractNumId");
                    levels = new Level[LEVELS];
                    java.util.Arrays.fill(levels, NONE);
                    shapes.put(shape, levels);
                }
                case "num" -> list = xml.attribute("numId");
                case "abstractNumId" -> shapeOf.put(list, value);
                case "startOverride" -> startsAgain.put(list, number(value));
                case "lvl" -> level = Math.min(LEVELS - 1, number(xml.attribute("ilvl")));
                case "start" -> levels[level] =
                        new Level(levels[level].format(), levels[level].pattern(), number(value));
                case "numFmt" -> levels[level] =
                        new Level(value == null ? "none" : value, levels[level].pattern(), levels[level].start());
                case "lvlText" -> levels[level] =
                        new Level(levels[level].format(), value == null ? "" : value, levels[level].start());
                default -> {}
            }
        }
    }

    /**
     * Gives the next paragraph of a list its label. Plain numbers and capital letters of the first level are labels;
     * what any other level prints goes before the words.
     */
    Piece label(Piece piece, String list, int level) {
        var levels = shapes.get(shapeOf.get(list));
        if (levels == null || level < 0 || level >= LEVELS || levels[level] == null) {
            return piece;
        }
        var here = levels[level];
        if (here.format().equals("bullet")) {
            return isDash(here.pattern()) ? piece.withText("– " + piece.text()) : piece;
        }
        int n = count(list, level, levels);
        var number = format(here.format(), n);
        if (number.isEmpty()) {
            return piece;
        }
        boolean plain =
                level == 0 && (here.format().equals("decimal") || here.format().equals("upperLetter"));
        var printed = here.pattern().replace("%" + (level + 1), number).replaceAll("%\\d\\.?", "");
        return plain ? piece.labelled(number) : piece.withText(printed + " " + piece.text());
    }

    private int count(String list, int level, Level[] levels) {
        var counted = counts.computeIfAbsent(shapeOf.get(list), any -> new int[LEVELS]);
        if (level == 0 && startsAgain.containsKey(list) && !restarted.contains(list)) {
            restarted.add(list);
            counted[0] = startsAgain.get(list) - 1;
        } else if (counted[level] == 0) {
            counted[level] = levels[level].start() - 1;
        }
        for (int below = level + 1; below < LEVELS; below++) {
            counted[below] = 0;
        }
        return ++counted[level];
    }

    private static String format(String format, int n) {
        var letter = String.valueOf((char) ('A' + (n - 1) % LETTERS)).repeat(Math.min(n - 1, 999) / LETTERS + 1);
        return switch (format) {
            case "decimal" -> String.valueOf(n);
            case "upperLetter" -> letter;
            case "lowerLetter" -> letter.toLowerCase(java.util.Locale.ROOT);
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(java.util.Locale.ROOT);
            default -> "";
        };
    }

    private static String roman(int n) {
        var values = new int[] {100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[] {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var roman = new StringBuilder();
        int rest = Math.min(n, 999);
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }

    private static boolean isDash(String pattern) {
        return pattern.equals("-") || pattern.equals("–") || pattern.equals("—");
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
