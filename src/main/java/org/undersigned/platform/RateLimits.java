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
        var seconds = period.toSeconds();
        var start = Instant.ofEpochSecond(Math.floorDiv(clock.instant().getEpochSecond(), seconds) * seconds);
        var taken = database.createNativeQuery(
                        """
                        insert into rate_count (key, window_start, window_end, taken) values (:key, :start, :end, 1)
                        on conflict (key, window_start) do update set taken = rate_count.taken + 1
                        returning taken
                        """)
                .setParameter("key", key(start, what, subject))
                .setParameter("start", start)
                .setParameter("end", start.plus(period))
                .getSingleResult();
        return ((Number) taken).intValue() <= limit;
    }

    @Scheduled(every = "15m", delayed = "1m")
    @Transactional
    void forget() {
        database.createNativeQuery("delete from rate_count where window_end < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private byte[] key(Instant start, String what, String subject) {
        var day = start.atZone(ZoneOffset.UTC).toLocalDate().toString();
        return hmac(hmac(keys.secret(SECRET), day), what + '\0' + subject);
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
