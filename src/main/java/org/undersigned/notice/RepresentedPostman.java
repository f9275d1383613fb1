package org.undersigned.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;
import org.undersigned.signing.represented.InvitationMails;
import org.undersigned.signing.represented.InvitationMails.Due;

/**
 * Brings somebody whom a complaint represents the link to their own page. Subject and text tell neither what it is about
 * nor who sends it: mailboxes are read by others, too.
 */
@ApplicationScoped
class RepresentedPostman implements Courier.Round<Due> {

    /** What the mail says. */
    record View(String link, long days) {}

    @CheckedTemplate(basePath = "RepresentedMail")
    static class Templates {
        static native TemplateInstance letter(View view);
    }

    @Inject
    InvitationMails mails;

    @Inject
    Courier courier;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Clock clock;

    void deliverDue() {
        courier.deliver(mails::take, this);
    }

    @Override
    public Letter letter(Due due) {
        var days =
                Duration.between(clock.instant(), due.expiresAt()).plusHours(12).toDays();
        var link = baseUrl.of("/" + due.locale().getLanguage() + due.path());
        return new Letter(
                due.email(),
                due.locale(),
                Messages.say(due.locale(), "notice_represented_subject"),
                Templates.letter(new View(link, Math.max(1, days))),
                null,
                due.expiresAt());
    }

    @Override
    public String id(Due due) {
        return due.id();
    }

    @Override
    public void sent(Due due) {
        mails.sent(due);
    }

    @Override
    public void bounced(Due due) {
        mails.bounced(due);
    }
}
