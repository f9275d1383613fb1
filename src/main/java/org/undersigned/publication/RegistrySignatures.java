package org.undersigned.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.undersigned.procedure.Procedures;
import org.undersigned.procedure.Withdrawal.Shown;
import org.undersigned.registry.export.Extras;
import org.undersigned.registry.export.Scope;
import org.undersigned.registry.export.ScopedRows;

/**
 * Our extension of Popolo: what the people of an export have signed in public. Of a body those under its declarations. A
 * withdrawn name is told only where the procedure shows it struck.
 */
@ApplicationScoped
class RegistrySignatures implements Extras {

    private static final String SIGNATURES =
            """
            with recursive record (id, person_id) as (
                select id, id from person where merged_into is null
                union all select p.id, r.person_id from person p join record r on p.merged_into = r.id)
            select cast(jsonb_strip_nulls(jsonb_build_object(
                'id', s.id, 'person_id', r.person_id, 'printed', s.printed, 'signed_on', s.signed_on,
                'delegation_id', s.delegation_id, 'group_id', s.group_id, 'withdrawn_on', w.withdrawn_on,
                'declaration', jsonb_build_object('ref', d.ref, 'date', d.published_on,
                    'title', (select jsonb_object_agg(v.lang, v.title) from language_version v
                        where v.declaration_id = d.id and v.wording_number = d.wording_number)))) as text)
            from declaration d
                join signature s on s.declaration_id = d.id and s.wording_number = d.wording_number
                join record r on r.id = s.person_id
                left join signature_withdrawal w on w.declaration_id = s.declaration_id and w.signature_id = s.id
            where d.published_on is not null and (:everything or d.body_id = :body or r.person_id = :person)
              and (w.signature_id is null
                  or d.procedure_id || ' ' || d.procedure_version = any(cast(:struck as text[])))
            order by d.published_on, d.id, s.position""";

    @Inject
    ScopedRows rows;

    @Inject
    Procedures procedures;

    @Override
    public void write(JsonGenerator json, Scope scope) throws IOException {
        rows.list(json, "signatures", SIGNATURES, scope, Map.of("struck", struck()));
    }

    /** The procedures that show a withdrawn name. */
    private String[] struck() {
        return procedures.all().stream()
                .filter(procedure -> procedure.withdrawSignature().shown() == Shown.STRUCK)
                .map(procedure -> procedure.id() + " " + procedure.version().id())
                .toArray(String[]::new);
    }
}
