package org.undersigned.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.undersigned.platform.Refusal;

/** Where to report a weakness (RFC 9116). */
@Path("/.well-known/security.txt")
@PermitAll
public class SecurityContact {

    /** RFC 9116 wants an end within a year, so that a forgotten file does not go on being trusted. */
    private static final Duration VALID = Duration.ofDays(180);

    @Inject
    Clock clock;

    /** A mailto: or https: address. Without one there is no security.txt. */
    @ConfigProperty(name = "undersigned.security-contact")
    Optional<String> contact;

    @GET
    @Operation(hidden = true)
    @Produces(MediaType.TEXT_PLAIN)
    public String contact() {
        var to = contact.orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "error_404_text"));
        var until = clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
        return "Contact: " + to + "\nExpires: " + until + "\nPreferred-Languages: en, fr, nl\n";
    }
}
