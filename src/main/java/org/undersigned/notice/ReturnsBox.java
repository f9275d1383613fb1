package org.undersigned.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.undersigned.platform.BaseUrl;
import org.undersigned.signing.updates.NewsArrivals;

/**
 * Where the mail server puts what comes back: a Maildir. What is read is deleted, for it holds an address and the mail with
 * its link. Whoever knows a mail's Message-ID has got that mail, so nobody speaks for another's mailbox.
 */
@ApplicationScoped
class ReturnsBox {

    private static final Logger LOG = Logger.getLogger(ReturnsBox.class);
    private static final long LARGEST = 1_000_000;

    @Inject
    Returns returns;

    @Inject
    NewsArrivals news;

    @Inject
    BaseUrl baseUrl;

    /** Two instances may read one message: it says the same twice. */
    void empty(Path maildir) {
        files(maildir.resolve("new")).forEach(this::take);
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            LOG.warnf("What comes back cannot be read: %s", e);
            return List.of();
        }
    }

    private void take(Path file) {
        try {
            if (Files.size(file) <= LARGEST) {
                read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            Files.deleteIfExists(file);
        } catch (NoSuchFileException another) {
            LOG.debugf("Another instance has read %s", file.getFileName());
        } catch (IOException e) {
            LOG.warnf("A message that came back cannot be read: %s", e);
        }
    }

    private void read(String message) {
        DeliveryReport.of(message)
                .ifPresent(report -> QuarkusTransaction.requiringNew().run(() -> put(report)));
    }

    private void put(DeliveryReport report) {
        var host = "@" + URI.create(baseUrl.toString()).getHost();
        if (report.messageId().endsWith(host)) {
            var id = report.messageId().substring(0, report.messageId().length() - host.length());
            OutboxMail.<OutboxMail>findByIdOptional(id)
                    .ifPresentOrElse(mail -> returns.put(mail, report.said()), () -> news.returned(id));
        }
    }
}
