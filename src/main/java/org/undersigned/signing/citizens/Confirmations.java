package org.undersigned.signing.citizens;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.undersigned.platform.GroupCommit;
import org.undersigned.signing.CountsMoved;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;
import org.undersigned.signing.citizens.ConfirmationBatch.Pressed;
import org.undersigned.vault.Tokens;

/** The button behind the mailed link counts the signature; the link alone never does, for machines follow links. */
@ApplicationScoped
class Confirmations {

    @Inject
    Signables signables;

    @Inject
    ConfirmationBatch batch;

    @Inject
    Tokens tokens;

    @Inject
    CitizensConfig config;

    @Inject
    Event<CountsMoved> moved;

    @Inject
    Clock clock;

    private GroupCommit<Pressed, Answer> pipeline;

    @PostConstruct
    void open() {
        pipeline = new GroupCommit<>(
                "confirmations", config.pipeline().capacity(), config.pipeline().batch(), this::write);
    }

    @PreDestroy
    void close() {
        pipeline.close();
    }

    /**
     * Counts the signature behind a link; whoever presses twice is told the same.
     *
     * @throws org.undersigned.platform.Refusal (404) where there is no such declaration, (503) where too many press at once
     */
    CompletionStage<Answer> press(String ref, String token) {
        var signable = signables.of(ref);
        return press(signable, LinkKey.of(tokens, signable.id(), token));
    }

    CompletionStage<Answer> press(Signable signable, byte[] tokenKey) {
        return pipeline.ask(
                new Pressed(signable.id(), tokenKey, signable.procedure().day(clock.instant())));
    }

    private List<Answer> write(List<Pressed> pressed) throws SQLException {
        var answers = batch.write(pressed);
        pressed.stream()
                .map(Pressed::declarationId)
                .distinct()
                .map(CountsMoved::new)
                .forEach(moved::fire);
        return answers;
    }
}
