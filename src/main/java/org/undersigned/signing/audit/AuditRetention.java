package org.undersigned.signing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.undersigned.declaration.TextEnds;
import org.undersigned.platform.Retained;

/** Audits end some years after their text, with who audited and every remark. */
@ApplicationScoped
class AuditRetention implements Retained {

    private static final String FORGET =
            """
            delete from ledger_audit where id in (
                select a.id from ledger_audit a join text_end e on e.declaration_id = a.declaration_id
                where e.ended_at < :before limit :most)""";

    @Inject
    AuditConfig config;

    @Inject
    TextEnds ends;

    @Override
    public String word() {
        return "audits";
    }

    @Override
    public Period keptFor() {
        return config.keptFor();
    }

    @Override
    public int forget(int most) {
        return ends.forget(FORGET, keptFor(), most);
    }
}
