package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.Session;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;
import org.undersigned.vault.Tokens;

/** What somebody who asked to sign may do before the button is pressed: look at the link, type the code, have the mail again. */
@ApplicationScoped
class OpenRequests {

    /** A try is counted before it is looked at, so that many at once are no way around the limit. */
    private static final String TRY =
            """
            update signature_request set code_tries = code_tries + 1
            where declaration_id = :declaration and id = :id and code_tries < :most and expires_at > :now
            returning token_key, code_key""";

    private static final String AGAIN =
            """
            update signature_request r set next_mail_at = :now, mail_attempts = 0, mails = mails + 1, bounced_at = null
            where declaration_id = :declaration and id = :id and mails < :most and expires_at > :now
                and double_at is null and not exists (select from citizen_signature s
                    where s.declaration_id = r.declaration_id and s.id = r.id)
            """;

    @Inject
    Signables signables;

    @Inject
    Confirmations confirmations;

    @Inject
    Tokens tokens;

    @Inject
    CitizensConfig config;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** The request behind a link; nothing is changed. */
    @Transactional
    Optional<SignatureRequest> behind(String ref, String token) {
        var signable = signables.of(ref);
        return SignatureRequest.byToken(signable.id(), LinkKey.of(tokens, signable.id(), token));
    }

    /**
     * Counts the signature of whoever types the code of the mail.
     *
     * @throws Refusal (422, field {@code code}) where it is wrong, (410) where it was tried too often or its time is over;
     *     an unknown request is told the same as one whose time is over
     */
    CompletionStage<Answer> byCode(String ref, String requestId, String code) {
        var signable = signables.of(ref);
        var digits = code == null ? "" : code.replaceAll("[\\s-]", "");
        var tried = QuarkusTransaction.requiringNew().call(() -> tried(signable.id(), requestId));
        var keys = tried.orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "citizens_code_over"));
        if (!tokens.match((byte[]) keys[1], requestId, digits)) {
            throw Refusal.field("code", "citizens_code_wrong");
        }
        return confirmations.press(signable, (byte[]) keys[0]);
    }

    private Optional<Object[]> tried(String declarationId, String requestId) {
        return database.createNativeQuery(TRY, Object[].class)
                .setParameter("declaration", declarationId)
                .setParameter("id", requestId)
                .setParameter("most", config.codeTries())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** Has the mail sent again, a few times at most; nobody is told whether there was anything to send. */
    @Transactional
    void again(String ref, String requestId) {
        database.createNativeMutationQuery(AGAIN)
                .setParameter("declaration", signables.of(ref).id())
                .setParameter("id", requestId)
                .setParameter("most", config.mailsPerRequest())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
