package org.undersigned.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.undersigned.identity.SignInLinkIssued;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;

/** Mails a link to whoever asked to sign in. A mail for another event looks the same: an observer, a view, two templates. */
@ApplicationScoped
class SignInMail {

    /**
     * What the mail says.
     *
     * @param minutes for how long the link works
     */
    record View(String name, String link, long minutes) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letter(View view);
    }

    @Inject
    Clock clock;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Outbox outbox;

    void write(@Observes SignInLinkIssued issued) {
        var minutes = Duration.between(clock.instant(), issued.expiresAt())
                .plusSeconds(30)
                .toMinutes();
        var view = new View(issued.name(), baseUrl.of(issued.path()), minutes);
        var subject = Messages.say(issued.locale(), "notice_sign_in_subject");
        outbox.write(
                new Letter(issued.email(), issued.locale(), subject, Templates.letter(view), null, issued.expiresAt()));
    }
}
