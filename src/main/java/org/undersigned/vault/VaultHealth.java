package org.undersigned.vault;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.undersigned.platform.Refusal;

/**
 * Whether the keys can be reached, for whoever watches ({@code /q/health/well}). Not a matter of readiness: pages are read
 * without them.
 */
@Wellness
@ApplicationScoped
class VaultHealth implements HealthCheck {

    @Inject
    KeysDatabase database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Keys of personal data")
                .status(reached())
                .build();
    }

    private boolean reached() {
        try {
            return database.ask(connection -> connection.isValid(2));
        } catch (Refusal away) {
            return false;
        }
    }
}
