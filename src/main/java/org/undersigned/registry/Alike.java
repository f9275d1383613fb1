package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** People of one delegation, or of one body under one name, who may be the same. */
@ApplicationScoped
@Transactional
public class Alike {

    /** More than an officer will ever look at in a day. */
    static final int MOST = 1000;

    /** Two of them; the first is the record that has been known for longer. */
    public record Pair(String one, String other, Likeness likeness) {}

    private static final String NEAR =
            """
            with near as (
                select a.person_id as one, b.person_id as other, a.given as ag, a.particle as ap, a.family as af,
                    b.given as bg, b.particle as bp, b.family as bf
                from person_name a join person_name b on b.sound = a.sound and a.sound <> ''
                    and left(b.key, 1) = left(a.key, 1) and a.person_id < b.person_id
                where exists (
                    select 1 from membership m join membership o on o.organization_id = m.organization_id
                    where m.person_id = a.person_id and o.person_id = b.person_id and m.kind = 'DELEGATION'
                      and (cast(:body as text) is null or m.body_id = :body))
                union
                select a.person_id, b.person_id, a.given, a.particle, a.family, b.given, b.particle, b.family
                from person_name a join person_name b on b.words = a.words and a.person_id < b.person_id
                where exists (
                    select 1 from membership m join membership o on o.body_id = m.body_id
                    where m.person_id = a.person_id and o.person_id = b.person_id
                      and (cast(:body as text) is null or m.body_id = :body))
                  and not exists (
                    select 1 from membership m join membership o on o.body_id = m.body_id and o.kind = m.kind
                        and o.organization_id <> m.organization_id
                    where m.person_id = a.person_id and o.person_id = b.person_id and m.kind = 'DELEGATION'))
            select n.*, (q.recorded_at, q.id) < (p.recorded_at, p.id) from near n
                join person p on p.id = n.one and p.merged_into is null
                join person q on q.id = n.other and q.merged_into is null
            where not exists (select 1 from different_people d
                  where d.one = n.one and d.other = n.other)
              and coalesce(p.details ->> 'birth_date', '') = any(array['', coalesce(q.details ->> 'birth_date', ''),
                  case when q.details ->> 'birth_date' is null then p.details ->> 'birth_date' end])
            order by p.sort_key, n.one, n.other limit %d"""
                    .formatted(10 * MOST);

    @Inject
    Session database;

    /** By the family name of the first; at most {@value #MOST}. */
    public List<Pair> pairs() {
        return pairs(null);
    }

    /** Those of a body. */
    public List<Pair> pairs(String bodyId) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        var near = database.createNativeQuery(NEAR, Object[].class).setParameter("body", bodyId, String.class);
        near.getResultList().forEach(row -> {
            var pair = pair(row);
            if (pair.likeness != Likeness.NONE && pairs.size() < MOST) {
                pairs.merge(pair.one + pair.other, pair, Alike::nearer);
            }
        });
        return new ArrayList<>(pairs.values());
    }

    private static Pair pair(Object[] row) {
        var one = new Likeness.Name((String) row[2], (String) row[3], (String) row[4]);
        var other = new Likeness.Name((String) row[5], (String) row[6], (String) row[7]);
        var turned = (boolean) row[8];
        return new Pair((String) row[turned ? 1 : 0], (String) row[turned ? 0 : 1], Likeness.of(one, other));
    }

    private static Pair nearer(Pair one, Pair other) {
        return other.likeness.compareTo(one.likeness) < 0 ? other : one;
    }
}
