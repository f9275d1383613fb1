package org.undersigned.ledger.log;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the log grows and is signed ({@code /q/health/well}). Names are taken and pages read without it. */
@Wellness
@ApplicationScoped
class LedgerHealth implements HealthCheck {

    @Inject
    Sequencer sequencer;

    @Inject
    LogDatabase database;

    @Override
    public HealthCheckResponse call() {
        var answer =
                HealthCheckResponse.named("Ledger").status(sequencer.stopped().isEmpty());
        sequencer.stopped().ifPresent(why -> answer.withData("stopped", why));
        database.together(Archive::last)
                .ifPresent(last -> answer.withData("size", last.checkpoint().size())
                        .withData("published", last.at().toString()));
        return answer.build();
    }
}
