package org.undersigned.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code undersigned.mail.…}; what is not here (username, password …) is under {@code quarkus.mailer.…}. */
@ConfigMapping(prefix = "undersigned.mail")
interface MailConfig {

    /** SMTP server. Without it nothing is sent: the demo shows its mails in a mailbox page. */
    Optional<String> host();

    @WithDefault("587")
    int port();

    /** Sender's address; must be set with the host. */
    Optional<String> from();

    /** REQUIRED, OPTIONAL or DISABLED. A mail holds a link that signs in: it does not cross a network in clear. */
    @WithDefault("REQUIRED")
    String startTls();

    /** Until the second attempt; doubles with every further one. */
    @WithDefault("1m")
    Duration retryAfter();

    /** With one minute and doubling the eighth attempt comes after two hours. */
    @WithDefault("8")
    int attempts();

    /** For how long it is known that a mail was sent, and to whom. */
    @WithDefault("30d")
    Duration remembered();

    /**
     * A Maildir into which the mail server delivers what is sent to {@code quarkus.mailer.bounce-address}. Without it only
     * what is refused at once is known to have come back.
     */
    Optional<Path> returns();

    /** A link in an invitation to sign: a member answers when the session is over, not within the half hour. */
    @WithDefault("14d")
    Duration invitationValidFor();
}
