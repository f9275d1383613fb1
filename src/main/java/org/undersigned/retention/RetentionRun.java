package org.undersigned.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What was forgotten of one kind in one night. */
@Entity
@Table(name = "retention_run")
@IdClass(RetentionRun.Key.class)
class RetentionRun extends PanacheEntityBase {

    private static final String CLAIM =
            """
            insert into retention_run (word, night, started_at, beat_at) values (:word, :night, :now, :now)
            on conflict (word, night) do update set beat_at = excluded.beat_at, attempts = retention_run.attempts + 1
            where retention_run.ended_at is null and retention_run.beat_at < :silent""";

    /** Primary key. */
    record Key(String word, LocalDate night) implements Serializable {}

    @Id
    public String word;

    /** The day on which it began. */
    @Id
    public LocalDate night;

    @Column(name = "started_at")
    public Instant startedAt;

    /** When whoever works on it last did something, or failed. */
    @Column(name = "beat_at")
    public Instant beatAt;

    /** Null while it goes on, and while it failed. */
    @Column(name = "ended_at")
    public Instant endedAt;

    public long forgotten;
    public int attempts;

    /** Why it did not end, without anything of anybody; null where it goes on or has ended. */
    public String failure;

    /**
     * Takes that night's run where nobody has, or whoever did has been silent since that moment.
     *
     * @return whether it is this instance's now
     */
    static boolean claim(Key key, Instant now, Instant silent) {
        return getEntityManager()
                        .unwrap(Session.class)
                        .createNativeMutationQuery(CLAIM)
                        .setParameter("word", key.word())
                        .setParameter("night", key.night())
                        .setParameter("now", now)
                        .setParameter("silent", silent)
                        .executeUpdate()
                > 0;
    }

    static void beat(Key key, int forgotten, Instant now) {
        update(
                "beatAt = ?1, failure = null, forgotten = forgotten + ?2 where word = ?3 and night = ?4",
                now,
                (long) forgotten,
                key.word(),
                key.night());
    }

    static void ended(Key key, Instant now) {
        update("endedAt = ?1, failure = null where word = ?2 and night = ?3", now, key.word(), key.night());
    }

    static void failed(Key key, String failure, Instant now) {
        update("beatAt = ?1, failure = ?2 where word = ?3 and night = ?4", now, failure, key.word(), key.night());
    }

    /** The latest of each kind. */
    static Map<String, RetentionRun> latest() {
        Stream<RetentionRun> all = stream(
                "from RetentionRun o where o.night = (select max(r.night) from RetentionRun r where r.word = o.word)");
        return all.collect(Collectors.toMap(run -> run.word, run -> run));
    }

    /** How many were forgotten of each kind in the nights that are known. */
    static Map<String, Long> totals() {
        return getEntityManager()
                .createQuery("select r.word, sum(r.forgotten) from RetentionRun r group by r.word", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
