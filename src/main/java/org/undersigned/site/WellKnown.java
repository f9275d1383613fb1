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
import org.undersigned.platform.Refusal;

/** Files that machines look for: robots.txt (RFC 9309) and security.txt (RFC 9116). */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class WellKnown {

    /** RFC 9116 wants an end within a year, so that a forgotten file does not go on being trusted. */
    private static final Duration VALID = Duration.ofDays(180);

    @Inject
    Clock clock;

    /** Where to report a weakness: a mailto: or https: address. Without one there is no security.txt. */
    @ConfigProperty(name = "undersigned.security-contact")
    Optional<String> contact;

    @GET
    @Path("robots.txt")
    public String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /language/
                Disallow: /*/sign-in
                Disallow: /*/desk
                Disallow: /*/office
                """;
    }

    @GET
    @Path(".well-known/security.txt")
    public String security() {
        var to = contact.orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "error_404_text"));
        var until = clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
        return "Contact: " + to + "\nExpires: " + until + "\nPreferred-Languages: en, fr, nl\n";
    }
}
