package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.vault.Recipient;

/**
 * Declarations as those who sign see them, looked up at most once a second: thousands sign one text, and what is decided
 * on this is decided again where it is written.
 */
@ApplicationScoped
public class Signables {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 1_000;

    private record Seen(Signable signable, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH;
        }
    }

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    @Inject
    Drafting drafting;

    /** By reference or id, where it was looked up within the last second. */
    Optional<Signable> known(String ref) {
        return Optional.ofNullable(seen.get(ref)).filter(Seen::isFresh).map(Seen::signable);
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
        if (seen.size() >= MOST) {
            seen.values().removeIf(one -> !one.isFresh());
        }
        seen.put(ref, new Seen(signable, System.nanoTime()));
        return signable;
    }

    void forget() {
        seen.clear();
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
