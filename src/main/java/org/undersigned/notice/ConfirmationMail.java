package org.undersigned.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;
import org.undersigned.signing.citizens.ConfirmationMails.Due;

/**
 * The mails that citizens wait for. Their subject tells nothing; what is signed stands in one only where the name will be
 * public and the procedure protects nobody, for mailboxes are read by others, too.
 */
@ApplicationScoped
class ConfirmationMail {

    /**
     * What the mail says.
     *
     * @param headline of the text, or null where the mail keeps it to itself
     * @param code in two groups of four
     */
    record View(Headline headline, String link, String code, long hours) {}

    /** A link to what is held of somebody, if anything is. */
    record Own(String link, long hours) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letter(View view);

        static native TemplateInstance own(Own view);
    }

    @Inject
    Drafting drafting;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Clock clock;

    @Transactional
    Letter letter(Due due) {
        var left = Duration.between(clock.instant(), due.expiresAt()).plusMinutes(30);
        var link = baseUrl.of("/" + due.locale().getLanguage() + due.path());
        var hours = Math.max(1, left.toHours());
        return switch (due.kind()) {
            case CONFIRM -> letter(
                    due,
                    "notice_confirm_subject",
                    Templates.letter(new View(headline(due), link, grouped(due.code()), hours)));
            case OWN -> letter(due, "notice_own_subject", Templates.own(new Own(link, hours)));
        };
    }

    private static Letter letter(Due due, String subject, TemplateInstance body) {
        return new Letter(due.email(), due.locale(), Messages.say(due.locale(), subject), body, null, due.expiresAt());
    }

    private Headline headline(Due due) {
        Declaration declaration = Declaration.findById(due.declarationId());
        var told = !due.discreet() && !drafting.procedureOf(declaration).sign().pseudonym();
        return told ? headline(declaration, due.locale()) : null;
    }

    private static Headline headline(Declaration declaration, Locale locale) {
        return Headline.of(declaration.wording().versions(), locale);
    }

    private static String grouped(String code) {
        return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }
}
