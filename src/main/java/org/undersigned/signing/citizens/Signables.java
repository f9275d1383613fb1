package org.undersigned.signing.citizens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.vault.Recipient;

/**
 * Declarations as those who sign see them, looked up at most once a second: thousands sign one text, and what is decided
 * on this is decided again where it is written.
 */
@ApplicationScoped
public class Signables {

    private final Cache<String, Signable> seen = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(1_000)
            .build();

    @Inject
    Drafting drafting;

    /** By reference or id, where it was looked up within the last second. */
    Optional<Signable> known(String ref) {
        return Optional.ofNullable(seen.getIfPresent(ref));
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
        seen.put(ref, signable);
        return signable;
    }

    void forget() {
        seen.invalidateAll();
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
