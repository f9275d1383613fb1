package org.undersigned.notice;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.platform.Demo;
import org.undersigned.platform.Ids;

/** Mails as tests write and look at them. */
final class Mails {

    private Mails() {}

    static String address() {
        return Ids.next() + "@member.example";
    }

    static void write(String to, String name) {
        write(to, name, "Your link to sign in", null);
    }

    static void write(String to, String name, String subject, String dedupeKey) {
        var view = new SignInMail.View(name, "http://localhost:8080/en/sign-in/links/TOKEN", 30);
        var letter = new Letter(
                to,
                Locale.FRENCH,
                subject,
                SignInMail.Templates.letter(view),
                dedupeKey,
                Instant.now().plusSeconds(1800));
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(Outbox.class).get().write(letter));
    }

    static List<OutboxMail> to(String address) {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMail.list("recipient", address));
    }

    static OutboxMail oneTo(String address) {
        return Optional.of(to(address))
                .filter(mails -> mails.size() == 1)
                .orElseThrow()
                .get(0);
    }

    /** For the rest of the test this is the demonstration. */
    static void demo() {
        QuarkusMock.installMockForType(
                new Demo() {
                    @Override
                    public boolean isOn() {
                        return true;
                    }
                },
                Demo.class);
    }
}
