package org.undersigned.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often something may be tried, counted for all instances together. No address is stored: a row's key is
 * {@code HMAC-SHA256(key of the day, what ‖ subject)}, and rows are gone within a day.
 */
@ApplicationScoped
public class RateLimits {

    private static final String SECRET = "rate-limits.secret";

    private record DayKey(LocalDate day, byte[] key) {}

    private volatile DayKey today;

    @Inject
    Clock clock;

    @Inject
    KeyDirectory keys;

    @Inject
    EntityManager database;

    /**
     * Takes one try of {@code limit} that the subject has in the current window of that length. The count stays even
     * where the act that asks is rolled back.
     *
     * @param what names the act, so that two acts of one subject are not linked
     * @param subject who tries: a {@link SourcePrefix} or an e-mail address
     * @param period at most a day
     * @return whether it was still within the limit
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(String what, String subject, int limit, Duration period) {
        var ticket = ticket(what, subject, limit, period);
        var taken = database.createNativeQuery(
                        """
                        insert into rate_count (key, window_start, window_end, taken) values (:key, :start, :end, 1)
                        on conflict (key, window_start) do update set taken = rate_count.taken + 1
                        returning taken
                        """)
                .setParameter("key", ticket.key())
                .setParameter("start", ticket.start())
                .setParameter("end", ticket.end())
                .getSingleResult();
        return ((Number) taken).intValue() <= limit;
    }

    /**
     * One try in the current window, for whoever counts it in a statement of their own ({@code rate_count}).
     *
     * @param key 32 bytes
     * @param limit tries that the subject has in the window
     */
    public record Ticket(byte[] key, Instant start, Instant end, int limit) {}

    /** A try that is not taken yet, see {@link #take}. */
    public Ticket ticket(String what, String subject, int limit, Duration period) {
        var seconds = period.toSeconds();
        var start = Instant.ofEpochSecond(Math.floorDiv(clock.instant().getEpochSecond(), seconds) * seconds);
        return new Ticket(
                hmac(keyOf(start.atZone(ZoneOffset.UTC).toLocalDate()), what + '\0' + subject),
                start,
                start.plus(period),
                limit);
    }

    /** Digests under it compare what happens within a day, and nothing beyond: the key itself is never stored. */
    public byte[] digestOfDay(String what, String subject) {
        return hmac(keyOf(clock.instant().atZone(ZoneOffset.UTC).toLocalDate()), what + '\0' + subject);
    }

    @Scheduled(every = "15m", delayed = "1m")
    @Transactional
    void forget() {
        database.createNativeQuery("delete from rate_count where window_end < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private byte[] keyOf(LocalDate day) {
        var known = today;
        if (known == null || !known.day().equals(day)) {
            known = new DayKey(day, hmac(keys.secret(SECRET), day.toString()));
            today = known;
        }
        return known.key();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
