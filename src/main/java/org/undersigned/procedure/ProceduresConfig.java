package org.undersigned.procedure;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where an installation keeps procedures of its own. */
@ConfigMapping(prefix = "undersigned.procedures")
interface ProceduresConfig {

    /** A directory of YAML files beside those that ship; read once, at start. */
    Optional<Path> directory();
}
