package org.undersigned.platform;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the body of a request may be: small everywhere, but where whole files are sent. */
@ApplicationScoped
class BodyLimits {

    private final long large;
    private final long small;
    private final Pattern largeAt;

    @Inject
    BodyLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize large,
            @ConfigProperty(name = "undersigned.http.small-body-size") MemorySize small,
            @ConfigProperty(name = "undersigned.http.large-bodies-at") String largeAt) {
        this.large = large.asLongValue();
        this.small = small.asLongValue();
        this.largeAt = Pattern.compile(largeAt);
    }

    /** Whether a body of so many bytes may be sent there; little may be sent anywhere. */
    boolean allow(long length, String path) {
        return length <= small || length <= of(path);
    }

    /** In bytes; null is no path. */
    long of(String path) {
        return path != null && largeAt.matcher(path).matches() ? large : small;
    }
}
