package org.undersigned.signing.citizens;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.undersigned.platform.GroupCommit;
import org.undersigned.procedure.Late;
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
    ExecutorService workers;

    @Inject
    Event<CountsMoved> moved;

    @Inject
    Clock clock;

    private GroupCommit<Button, Answer> pipeline;

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
     * Counts the signature behind a link; whoever presses twice is told the same. Does not block.
     *
     * @throws org.undersigned.platform.Refusal at once or in the answer: (404) where there is no such declaration, (503)
     *     where too many press at once
     */
    CompletionStage<Answer> press(String ref, String token) {
        return signables
                .known(ref)
                .map(signable -> press(signable, token))
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> signables.of(ref), workers)
                        .thenCompose(signable -> press(signable, token)));
    }

    /** The same where the declaration is known. */
    CompletionStage<Answer> press(Signable signable, String token) {
        return pipeline.ask(new Button(
                signable,
                () -> LinkKey.of(tokens, signable.id(), token),
                signable.procedure().day(clock.instant())));
    }

    CompletionStage<Answer> press(Signable signable, byte[] tokenKey) {
        return pipeline.ask(
                new Button(signable, () -> tokenKey, signable.procedure().day(clock.instant())));
    }

    /** Whose digest is made by the writer, who may wait for a key. */
    private record Button(Signable signable, Supplier<byte[]> tokenKey, LocalDate day) {}

    private List<Answer> write(List<Button> buttons, Runnable written) throws SQLException {
        var pressed = buttons.stream()
                .map(one -> new Pressed(
                        one.signable().id(),
                        one.tokenKey().get(),
                        one.day(),
                        one.signable().procedure().late() == Late.ALLOWED))
                .toList();
        var answers = batch.write(pressed, written);
        pressed.stream()
                .map(Pressed::declarationId)
                .distinct()
                .map(CountsMoved::new)
                .forEach(moved::fire);
        return answers;
    }
}
