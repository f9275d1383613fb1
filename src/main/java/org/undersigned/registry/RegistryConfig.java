package org.undersigned.registry;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the registry starts with. */
@ConfigMapping(prefix = "undersigned.registry")
public interface RegistryConfig {

    /** Body files that come with the service. */
    @WithDefault(
            "registry/pace.yaml,registry/ep.yaml,registry/be-chamber.yaml,registry/uk-commons.yaml,registry/odf.yaml")
    List<String> shipped();

    /** Body files of this installation ({@code *.yaml} in this directory), read after those that come with it. */
    Optional<Path> directory();

    /** The largest file of a register; more than the largest that is known, a whole parliament since its beginning. */
    @WithDefault("100M")
    MemorySize largestRegister();

    /** Where registers lie while they are read. */
    @WithDefault("${undersigned.data.directory:data}/incoming")
    Path incoming();
}
