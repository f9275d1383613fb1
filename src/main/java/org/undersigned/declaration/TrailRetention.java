package org.undersigned.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.undersigned.platform.Retained;

/**
 * Who did it, and what they remarked, leaves the trail long after the end; what was done when stays. Of a text that comes from
 * old records, too, the time runs from when it was done here.
 */
@ApplicationScoped
class TrailRetention implements Retained {

    private static final String FORGET =
            """
            update audit_entry a set actor_id = '', actor_name = '–', detail = detail - 'remark' - 'onBlocks'
            from (select t.declaration_id, t.id from audit_entry t join text_end e on e.declaration_id = t.declaration_id
                where e.ended_at < :before and t.at < :before and t.actor_id <> '' limit :most) o
            where a.declaration_id = o.declaration_id and a.id = o.id""";

    @Inject
    DeclarationConfig config;

    @Inject
    TextEnds ends;

    @Override
    public String word() {
        return "trail";
    }

    @Override
    public Period keptFor() {
        return config.trailKeptFor();
    }

    @Override
    public int forget(int most) {
        return ends.forget(FORGET, keptFor(), most);
    }
}
