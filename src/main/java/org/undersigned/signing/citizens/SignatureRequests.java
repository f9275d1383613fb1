package org.undersigned.signing.citizens;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.undersigned.platform.GroupCommit;
import org.undersigned.platform.Ids;
import org.undersigned.platform.RateLimits;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Leaf;
import org.undersigned.vault.BlindIndex;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/**
 * Citizens ask to sign and are sent a link and a code. Nothing is looked up of who they are: whether somebody has signed
 * already makes no difference here, neither in the answer nor in the time that it takes.
 */
@ApplicationScoped
class SignatureRequests {

    @Inject
    RequestBatch batch;

    @Inject
    RowKeys keys;

    @Inject
    BlindIndex index;

    @Inject
    Tokens tokens;

    @Inject
    RateLimits limits;

    @Inject
    CitizensConfig config;

    @Inject
    Clock clock;

    /** A key without its row is harmless, a row without its key is lost: the next ones are sealed and their keys kept meanwhile. */
    private GroupCommit<Asked, RequestRow> sealing;

    private GroupCommit<RequestRow, RequestBatch.Answer> writing;

    /** With what was given as it is kept. */
    private record Asked(Signable signable, CitizenForm form, FormCheck.Checked checked) {}

    /** A request with the keys that open it. */
    private record Sealed(RequestRow row, List<RowKey> keys) {}

    @PostConstruct
    void open() {
        var queue = config.pipeline();
        sealing = new GroupCommit<>("sealing of requests", queue.capacity(), queue.batch(), this::sealed);
        writing = new GroupCommit<>("requests", queue.capacity(), queue.batch(), batch::write);
    }

    @PreDestroy
    void close() {
        sealing.close();
        writing.close();
    }

    /**
     * Takes down that somebody wants to sign; the mail is on its way when this is answered. Does not block.
     *
     * @return the id of the request
     * @throws Refusal at once, or in the answer, naming what is wrong: fields (422), the declaration takes no names or has
     *     another wording (409), too many tries (429), too many at once (503)
     */
    CompletionStage<String> ask(Signable signable, CitizenForm form) {
        signable.mustTakeCitizens(clock.instant());
        if (form.wordingRead() != null && form.wordingRead() != signable.wordingNumber()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_text_changed");
        }
        return sealing.ask(new Asked(signable, form, FormCheck.of(form, signable)))
                .thenCompose(writing::ask)
                .thenApply(SignatureRequests::kept);
    }

    private List<RequestRow> sealed(List<Asked> asked) {
        var sealed = asked.stream()
                .map(one -> sealed(one.signable(), one.form(), one.checked()))
                .toList();
        keys.keep(sealed.stream().flatMap(one -> one.keys().stream()).toList());
        return sealed.stream().map(Sealed::row).toList();
    }

    private Sealed sealed(Signable signable, CitizenForm form, FormCheck.Checked checked) {
        var id = Ids.wide();
        var contactKey = keys.fresh(new RowId(signable.id(), id).key(Contact.KIND));
        var rowKeys = new ArrayList<>(List.of(contactKey));
        var contact = new Contact(checked.mailbox().address(), Tokens.next(), Tokens.code());
        var signerKey = index.digest(signable.id(), "signer", checked.mailbox().identity());
        var name = sealedName(signable, checked, id, rowKeys);
        var nonce = Leaf.nonce();
        var row = new RequestRow(
                id,
                signable,
                signerKey,
                LinkKey.of(tokens, signable.id(), contact.token()),
                tokens.kept(id, contact.code()),
                checked.visibility(),
                checked.name().country(),
                name,
                contact.sealed(contactKey),
                nonce,
                leaf(signable, id, signerKey, checked, name, nonce),
                index.digest(signable.id(), "domain", checked.mailbox().domain()),
                index.digest(
                        signable.id(), "name", NameLikeness.of(checked.name().name())),
                limits.digestOfDay("signatures of " + signable.id(), form.source()),
                form.locale(),
                form.repeat() == null ? null : tokens.kept("repeat " + signable.id(), form.repeat()),
                form.updates(),
                form.proof(),
                limits.ticket(
                        form.proof() == null ? "sign-plain" : "sign",
                        form.source(),
                        form.proof() == null
                                ? config.limits().perSourceWithoutProof()
                                : config.limits().perSource(),
                        config.limits().period()),
                limits.ticket(
                        "sign-to",
                        checked.mailbox().identity(),
                        config.limits().perAddress(),
                        config.limits().period()));
        return new Sealed(row, rowKeys);
    }

    /** Null where the name is only counted; a key is added where one seals it. */
    private byte[] sealedName(Signable signable, FormCheck.Checked checked, String id, List<RowKey> rowKeys) {
        return switch (checked.visibility()) {
            case COUNTED -> null;
            case RECIPIENT -> checked.name().sealedTo(signable.recipient(), signable.id());
            case PUBLIC -> {
                var key = keys.fresh(new RowId(signable.id(), id).key(SignatoryName.KIND));
                rowKeys.add(key);
                yield checked.name().sealed(key);
            }
        };
    }

    private static byte[] leaf(
            Signable signable, String id, byte[] signerKey, FormCheck.Checked checked, byte[] name, byte[] nonce) {
        var record = CitizenRecord.hash(
                id, signerKey, checked.visibility(), checked.name().country(), name);
        var commitment = Leaf.commitment(signable.id(), signable.wordingHash(), nonce, record);
        return Leaf.sign(signable.id(), signable.wordingHash(), commitment).bytes();
    }

    private static String kept(RequestBatch.Answer answer) {
        return switch (answer.outcome()) {
            case KEPT -> answer.requestId();
            case IN_PROGRESS -> throw Refusal.of(Refusal.Kind.CONFLICT, "error_key_in_progress");
            case PROOF_USED -> throw Refusal.field("proof", "citizens_proof_used");
            case TOO_MANY_FROM_SOURCE, TOO_MANY_TO_ADDRESS -> throw Refusal.of(Refusal.Kind.TOO_MANY, "error_too_many");
            case CLOSED -> throw Refusal.of(Refusal.Kind.CONFLICT, "signing_time_is_over");
            case TEXT_CHANGED -> throw Refusal.of(Refusal.Kind.CONFLICT, "signing_text_changed");
        };
    }
}
