package org.undersigned.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.undersigned.identity.AccountClosing;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;

/** Tells somebody that their account will be closed unless they sign in. */
@ApplicationScoped
class AccountClosingMail {

    /** @param on the first day on which it may be closed */
    record View(String name, String link, LocalDate on) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letter(View view);
    }

    @Inject
    BaseUrl baseUrl;

    @Inject
    Outbox outbox;

    void write(@Observes AccountClosing closing) {
        var link = baseUrl.of("/" + closing.locale().getLanguage() + "/sign-in");
        outbox.write(new Letter(
                closing.email(),
                closing.locale(),
                Messages.say(closing.locale(), "notice_closing_subject"),
                Templates.letter(new View(closing.name(), link, closing.on())),
                null,
                null));
    }
}
