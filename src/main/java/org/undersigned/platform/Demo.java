package org.undersigned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this is a demonstration ({@code undersigned.demo}): only then are there seeds, a mailbox, one-click sign-in. */
@Named("demo")
@ApplicationScoped
public class Demo {

    @ConfigProperty(name = "undersigned.demo", defaultValue = "false")
    boolean on;

    public boolean isOn() {
        return on;
    }

    /** @throws NotFoundException outside the demo: what is only for it is not there at all */
    public void mustBeOn() {
        if (!isOn()) {
            throw new NotFoundException();
        }
    }
}
