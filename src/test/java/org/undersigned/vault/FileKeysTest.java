package org.undersigned.vault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.platform.Ids;
import org.undersigned.platform.TestKeyDirectory;

/** Where the key-encryption keys lie: files, or a credential. */
class FileKeysTest extends VaultCase {

    private static final Duration LATER = Duration.ofMinutes(61);

    @TempDir
    Path credentials;

    @Test
    void a_ring_that_lacks_a_key_is_refused_at_the_start() throws IOException {
        var lost = here.ring.newest().id;
        for (var name : TestKeyDirectory.at(directory).named("vault-")) {
            Files.delete(directory.resolve(name));
        }
        var thrown = assertThrows(IllegalStateException.class, () -> instance().started());
        assertThat(thrown.getMessage(), containsString(lost));
        assertEquals(List.of(), TestKeyDirectory.at(directory).named("vault-"), "and none is made in its place");
    }

    @Test
    void the_first_line_of_a_credential_wraps_and_all_unwrap() throws IOException {
        server.run("truncate kek");
        var older = Seal.randomKey();
        credential(FileKeys.line("aaaaaaaaaaaa", older));
        var keys = keptBy(withCredential().started());
        credential(
                FileKeys.line("bbbbbbbbbbbb", Seal.randomKey()),
                "# the older one",
                FileKeys.line("aaaaaaaaaaaa", older));
        var instance = withCredential().started();
        assertEquals("bbbbbbbbbbbb", instance.ring.newest().id);
        assertEquals(1, instance.rowKeys.find(ids(keys)).size());
        assertThrows(UnsupportedOperationException.class, instance.ring::rotate);
        instance.rewrapping.run();
        instance.at(LATER).rewrapping.run();
        assertEquals("1", server.one("select count(*) from kek"), "the older one may be taken out of the credential");
    }

    @Test
    void an_empty_credential_is_refused_and_no_key_is_made_in_its_stead() throws IOException {
        server.run("truncate kek");
        credential("# nothing yet");
        var thrown =
                assertThrows(IllegalStateException.class, () -> withCredential().started());
        assertEquals("The credential undersigned-vault holds no key", thrown.getMessage());
        assertEquals("0", server.one("select count(*) from kek"));
    }

    @Test
    void a_bad_line_is_refused_and_not_repeated() throws IOException {
        server.run("truncate kek");
        for (var line : List.of("c2VjcmV0", "aaaaaaaaaaaa c2VjcmV0", "aaaaaaaaaaaa c2VjcmV0!", "a b c2VjcmV0")) {
            credential(line);
            var thrown = assertThrows(
                    IllegalStateException.class, () -> withCredential().started());
            assertThat(thrown.getMessage(), not(containsString("c2VjcmV0")));
        }
    }

    private void credential(String... lines) throws IOException {
        Files.write(credentials.resolve(FileKeys.CREDENTIAL), List.of(lines));
    }

    private Instance withCredential() {
        return new Instance(server.source(), TestKeyDirectory.at(directory), Optional.of(credentials));
    }

    private static List<RowKey> keptBy(Instance instance) {
        var keys = List.of(instance.rowKeys.fresh("test:" + Ids.next()));
        instance.rowKeys.keep(keys);
        return keys;
    }
}
