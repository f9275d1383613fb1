package org.undersigned.platform;

import java.nio.file.Path;
import java.util.Optional;

/** A directory of keys for one test. */
public final class TestKeyDirectory {

    private TestKeyDirectory() {}

    public static KeyDirectory at(Path directory) {
        return new KeyDirectory(Optional.of(directory), directory);
    }
}
