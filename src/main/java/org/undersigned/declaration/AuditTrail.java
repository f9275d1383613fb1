package org.undersigned.declaration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes an entry for every event, in the transaction of the act itself. */
@ApplicationScoped
class AuditTrail {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    @Inject
    ObjectMapper json;

    void write(@Observes Audited event) {
        var entry = new AuditEntry();
        entry.declarationId = event.declarationId();
        entry.at = event.at();
        entry.actorId = event.actor().id();
        entry.actorName = event.actor().name();
        entry.act = event.getClass().getSimpleName();
        entry.detail = json.convertValue(event, DETAIL);
        entry.persist();
    }
}
