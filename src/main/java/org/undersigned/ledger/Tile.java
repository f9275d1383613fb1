package org.undersigned.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Up to 256 hashes of one level of the tree side by side, or up to 256 entries (C2SP tlog-tiles).
 *
 * @param level 0 for the hashes of leaves; {@link #ENTRIES} for the entries themselves
 * @param n which one of its level, from 0
 * @param width 256, or fewer in one that is not full yet
 */
public record Tile(int level, long n, int width) {

    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    /** Of a full one. */
    public static final int FULL = 256;

    private static final int MOST_LEVELS = 8;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** A full one. */
    public static Tile full(int level, long n) {
        return new Tile(level, n, FULL);
    }

    /** That one in a tree of that size; its width is 0 where the tree has none. */
    static Tile in(long size, int level, long n) {
        long hashes = size >>> 8 * Math.max(level, 0);
        long width = n > hashes / FULL ? 0 : Math.min(FULL, hashes - n * FULL);
        return new Tile(level, n, (int) width);
    }

    /** What a path means, if it is one of a tile, written in the one form that there is. */
    public static Optional<Tile> at(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long n = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        var tile = new Tile(level, n, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** Whether a tree of that size has it, at that width or a greater one. */
    public boolean isWithin(long size) {
        return level < MOST_LEVELS && in(size, level, n).width >= width;
    }

    /** Below the address of the log. */
    public String path() {
        var path = new StringBuilder(".%03d".formatted(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            path.insert(0, ".x%03d".formatted(rest % 1000));
        }
        return "tile/"
                + (level == ENTRIES ? "entries" : String.valueOf(level))
                + path.toString().replace('.', '/')
                + (width == FULL ? "" : ".p/" + width);
    }

    /** The same place, full. */
    Tile full() {
        return full(level, n);
    }
}
