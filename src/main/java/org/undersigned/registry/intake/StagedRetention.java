package org.undersigned.registry.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.platform.Retained;

/**
 * What was read of a register beside the registry: once it is applied, or nobody does, it is a copy that nobody keeps right.
 * That there was an import, and what it counted, stays.
 */
@ApplicationScoped
class StagedRetention implements Retained {

    private static final int AT_ONCE = 5;

    private static final String OVER =
            """
            select i.id from register_import i
            where i.created_at < :before and i.state in ('READY', 'APPLIED', 'REFUSED', 'DISCARDED')
            and (i.observations is not null or i.state in ('READY', 'REFUSED')
                or exists (select from register_entry e where e.import_id = i.id)
                or exists (select from register_name n where n.import_id = i.id)
                or exists (select from register_identifier n where n.import_id = i.id)
                or exists (select from register_organization n where n.import_id = i.id)
                or exists (select from register_membership n where n.import_id = i.id))
            order by i.created_at limit :most for update of i skip locked""";

    private static final List<String> FORGET = List.of(
            "delete from register_entry where import_id = any(:ids)",
            "delete from register_name where import_id = any(:ids)",
            "delete from register_identifier where import_id = any(:ids)",
            "delete from register_organization where import_id = any(:ids)",
            "delete from register_membership where import_id = any(:ids)",
            """
            update register_import set observations = null,
                state = case when state = 'APPLIED' then state else 'DISCARDED' end
            where id = any(:ids)""");

    @Inject
    IntakeConfig config;

    @Inject
    Session database;

    @Inject
    Clock clock;

    @Override
    public String word() {
        return "imports";
    }

    @Override
    public Period keptFor() {
        return config.keptFor();
    }

    /** Each is large, so few at once. */
    @Override
    public int forget(int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var over = over();
            if (over.length > 0) {
                FORGET.forEach(sql -> database.createNativeMutationQuery(sql)
                        .setParameter("ids", over)
                        .executeUpdate());
            }
            return over.length;
        });
    }

    private String[] over() {
        return database.createNativeQuery(OVER, String.class)
                .setParameter("before", before())
                .setParameter("most", AT_ONCE)
                .getResultStream()
                .toArray(String[]::new);
    }

    private Instant before() {
        return clock.instant().atZone(ZoneOffset.UTC).minus(keptFor()).toInstant();
    }
}
