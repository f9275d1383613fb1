package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Momentary;
import org.undersigned.vault.Recipient;

/**
 * Declarations as those who sign see them, at most a second old: thousands sign one text, and what is decided on this is
 * decided again where it is written.
 */
@ApplicationScoped
public class Signables {

    @Inject
    Drafting drafting;

    @Inject
    ExecutorService workers;

    private Momentary<String, Signable> seen;

    @PostConstruct
    void open() {
        seen = new Momentary<>(workers, ref -> QuarkusTransaction.requiringNew().call(() -> lookUp(ref)));
    }

    /** By reference or id, where it was looked up within the last second. */
    Optional<Signable> known(String ref) {
        return seen.known(ref);
    }

    /**
     * By reference or id.
     *
     * @throws org.undersigned.platform.Refusal (404) where there is none
     */
    Signable of(String ref) {
        return known(ref).orElseGet(() -> looked(ref));
    }

    private Signable looked(String ref) {
        var signable = QuarkusTransaction.joiningExisting().call(() -> lookUp(ref));
        seen.keep(ref, signable);
        return signable;
    }

    void forget() {
        seen.forget();
    }

    private Signable lookUp(String ref) {
        return of(Declaration.byRef(ref).orElseThrow(Declaration::notFound));
    }

    /** As it stands in the transaction in which it was read. */
    public Signable of(Declaration declaration) {
        return Signable.of(
                declaration,
                drafting.procedureOf(declaration),
                AddresseeKey.of(declaration.id)
                        .map(key -> Recipient.of(key.publicKey))
                        .orElse(null));
    }
}
