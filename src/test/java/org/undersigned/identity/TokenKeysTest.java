package org.undersigned.identity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.platform.TestKeyDirectory;

class TokenKeysTest {

    @TempDir
    Path directory;

    private TokenKeys started() {
        return started(Clock.systemUTC());
    }

    private TokenKeys started(Clock clock) {
        var keys = new TokenKeys();
        keys.clock = clock;
        keys.directory = TestKeyDirectory.at(directory);
        keys.start();
        return keys;
    }

    @Test
    void the_first_start_makes_a_key_and_the_next_finds_it() {
        assertEquals(started().signing().getKeyId(), started().signing().getKeyId());
    }

    @Test
    void nobody_else_may_read_a_key() throws Exception {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "This file system knows no POSIX permissions");
        started();
        try (var files = Files.list(directory)) {
            var modes = files.map(TokenKeysTest::mode).distinct().toList();
            assertEquals(java.util.List.of("rw-------"), modes);
        }
    }

    @Test
    void the_newest_signs_and_all_verify() {
        var keys = started();
        var first = keys.signing().getKeyId();
        var second = keys.rotate(false);
        assertNotEquals(first, second);
        assertEquals(second, keys.signing().getKeyId());
        assertTrue(keys.verifying(first).isPresent());
        assertThat(keys.published(), containsString(first));
        assertThat(keys.published(), containsString(second));
    }

    @Test
    void a_retired_key_is_gone() {
        var keys = started();
        var first = keys.signing().getKeyId();
        keys.rotate(true);
        assertTrue(keys.verifying(first).isEmpty());
        assertThat(keys.published(), not(containsString(first)));
    }

    @Test
    void another_instance_notices_a_rotation() {
        var here = started();
        var kid = started().rotate(false);
        here.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(6));
        assertTrue(here.verifying(kid).isPresent());
        here.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(70));
        assertEquals(kid, here.signing().getKeyId());
    }

    @Test
    void the_private_part_is_not_published() {
        assertThat(started().published(), not(containsString("\"d\"")));
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
