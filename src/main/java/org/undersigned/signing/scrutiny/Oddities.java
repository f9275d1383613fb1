package org.undersigned.signing.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Tallies;

/**
 * What looks odd among the citizens' signatures of the last days that have not ended: what many of them have in common, and
 * when they came far faster than usual. All of it is read from keyed digests: nothing is known in clear of an address, a
 * network or a name. Networks are digested under a key of the day, so what is of one network is so within a day.
 */
@ApplicationScoped
class Oddities {

    /** Of the lists. */
    static final int SHOWN = 10;

    static final int LONGEST = 90;

    private static final String SHARED =
            """
            select what, key, n from (
                select case grouping(s.domain_key, s.source_key, s.name_key) when 3 then 'DOMAIN' when 5 then 'SOURCE'
                        else 'NAME' end as what,
                    coalesce(s.domain_key, s.source_key, s.name_key) as key, count(*) as n,
                    row_number() over (partition by grouping(s.domain_key, s.source_key, s.name_key)
                        order by count(*) desc, coalesce(s.domain_key, s.source_key, s.name_key)) as place
                from citizen_signature s
                where s.declaration_id = :declaration and s.wording_number = :wording and s.signed_at >= :since
                and not exists (select from citizen_signature_end e
                    where e.declaration_id = s.declaration_id and e.signature_id = s.id)
                group by grouping sets ((s.domain_key), (s.source_key), (s.name_key))
                having count(*) >= :least and coalesce(s.domain_key, s.source_key, s.name_key) is not null) shared
            where place <= :most order by what, place""";

    private static final String MINUTES =
            """
            select s.signed_at, count(*) from citizen_signature s
            where s.declaration_id = :declaration and s.wording_number = :wording and s.signed_at >= :since
            and not exists (select from citizen_signature_end e
                where e.declaration_id = s.declaration_id and e.signature_id = s.id)
            group by 1""";

    @Inject
    Session database;

    @Inject
    Patience patience;

    @Inject
    Tallies tallies;

    @Inject
    ScrutinyConfig config;

    @Inject
    Clock clock;

    /** What signatures have in common. */
    enum Kind {
        DOMAIN,
        SOURCE,
        NAME
    }

    /** @param key digest, in hex */
    record Shared(Kind kind, String key, int count) {}

    /**
     * What was found.
     *
     * @param looked at so many signatures
     * @param duplicates refused since the text can be signed, because somebody had signed already
     * @param shared the largest first, at most ten of a kind
     */
    record Found(int days, int looked, int duplicates, Map<Kind, List<Shared>> shared, Bursts hours, Bursts minutes) {}

    /**
     * Looks at the last days.
     *
     * @param days 1 to 90
     * @throws Refusal (422) where they are fewer or more, (503) where it takes too long
     */
    Found of(Declaration declaration, int days) {
        if (days < 1 || days > LONGEST) {
            throw Refusal.field("days", "scrutiny_days_wrong", LONGEST);
        }
        var since = clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
        var shared = patience.call(() -> shared(declaration, since));
        var minutes = patience.call(() -> minutes(declaration, since));
        return new Found(
                days,
                minutes.values().stream().mapToInt(Integer::intValue).sum(),
                tallies.of(declaration).citizens().duplicates(),
                shared,
                bursts(Bursts.hours(minutes)),
                bursts(minutes));
    }

    private Bursts bursts(SortedMap<Instant, Integer> counts) {
        return Bursts.of(counts, config.burst().times(), config.burst().least()).first(SHOWN);
    }

    private Map<Kind, List<Shared>> shared(Declaration declaration, Instant since) {
        return database.createNativeQuery(SHARED, Object[].class)
                .setParameter("declaration", declaration.id)
                .setParameter("wording", declaration.wordingNumber)
                .setParameter("since", since)
                .setParameter("least", config.leastShared())
                .setParameter("most", SHOWN)
                .getResultStream()
                .map(row -> new Shared(
                        Kind.valueOf((String) row[0]),
                        HexFormat.of().formatHex((byte[]) row[1]),
                        ((Number) row[2]).intValue()))
                .collect(Collectors.groupingBy(Shared::kind, TreeMap::new, Collectors.toList()));
    }

    private SortedMap<Instant, Integer> minutes(Declaration declaration, Instant since) {
        var minutes = new TreeMap<Instant, Integer>();
        database.createNativeQuery(MINUTES, Object[].class)
                .setParameter("declaration", declaration.id)
                .setParameter("wording", declaration.wordingNumber)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> minutes.put((Instant) row[0], ((Number) row[1]).intValue()));
        return minutes;
    }
}
