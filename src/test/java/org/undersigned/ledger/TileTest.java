package org.undersigned.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @Test
    void a_tile_has_one_path() {
        assertEquals("tile/0/x001/x234/067", Tile.full(0, 1_234_067).path());
        assertEquals("tile/3/000.p/1", new Tile(3, 0, 1).path());
        assertEquals("tile/entries/x273/112.p/255", new Tile(Tile.ENTRIES, 273_112, 255).path());
        for (var tile : List.of(Tile.full(0, 1_234_067), new Tile(3, 0, 1), new Tile(Tile.ENTRIES, 273_112, 255))) {
            assertEquals(Optional.of(tile), Tile.at(tile.path()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/00",
                "tile/0/1000",
                "tile/00/000",
                "tile/-1/000",
                "tile/100/000",
                "tile/0/x000/000",
                "tile/0/000/001",
                "tile/0/x001/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/../000",
                "tile/Entries/000",
                "tile/0/000\n",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile"
            })
    void nothing_else_is_one(String path) {
        assertEquals(Optional.empty(), Tile.at(path));
    }

    @Test
    void a_tree_has_the_tiles_that_its_size_says() {
        assertTrue(Tile.full(0, 272).isWithin(70_000));
        assertTrue(new Tile(0, 273, 112).isWithin(70_000));
        assertFalse(new Tile(0, 273, 113).isWithin(70_000));
        assertTrue(new Tile(2, 0, 1).isWithin(70_000));
        assertFalse(new Tile(3, 0, 1).isWithin(70_000));
        assertFalse(new Tile(63, 0, 1).isWithin(Long.MAX_VALUE));
        assertFalse(Tile.full(0, 999_999_999_999_999_999L).isWithin(70_000));
    }

    @Test
    void a_bundle_gives_back_its_entries_and_nothing_that_was_cut_or_stretched() {
        var entries = List.of(new byte[] {1}, new byte[1000], new byte[] {2, 3});
        var tile = new Tile(Tile.ENTRIES, 0, 3);
        var bundle = Bundle.of(entries);
        var read = Bundle.entries(tile, bundle);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(entries.get(i), read.get(i));
        }
        for (int length = 0; length < bundle.length; length++) {
            var cut = Arrays.copyOf(bundle, length);
            assertThrows(BadLog.class, () -> Bundle.entries(tile, cut));
        }
        assertThrows(BadLog.class, () -> Bundle.entries(tile, Arrays.copyOf(bundle, bundle.length + 1)));
        assertThrows(BadLog.class, () -> Bundle.entries(tile, Arrays.copyOf(bundle, bundle.length + 2)));
        assertThrows(BadLog.class, () -> Bundle.entries(new Tile(Tile.ENTRIES, 0, 2), bundle));
        assertThrows(BadLog.class, () -> Bundle.entries(new Tile(Tile.ENTRIES, 0, 1), new byte[] {3, (byte) 0xe9}));
        assertThrows(IllegalArgumentException.class, () -> Bundle.of(List.of(new byte[1001])));
    }
}
