package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A second assembly, with the first one's delegations and groups and nobody in them. */
@ApplicationScoped
public class OtherAssembly {

    @Inject
    BodyLoader loader;

    public Organization open() {
        return Bodies.likePace(loader);
    }
}
