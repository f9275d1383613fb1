package org.undersigned.followup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;
import org.undersigned.tableoffice.AuditPhrases;

/** Writes an entry of the audit trail for every event, in the transaction of the act, and words it for officers. */
@ApplicationScoped
class FollowUpTrail implements AuditPhrases {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    @Inject
    ObjectMapper json;

    void write(@Observes FollowUpEvent event) {
        var entry = new AuditEntry();
        entry.declarationId = event.declarationId();
        entry.at = event.at();
        entry.actorId = event.actor().id();
        entry.actorName = event.actor().name();
        entry.act = event.getClass().getSimpleName();
        entry.detail = json.convertValue(event, DETAIL);
        entry.persist();
    }

    @Override
    public Optional<String> of(AuditEntry entry, Reader reader) {
        Function<String, Object> detail = entry.detail::get;
        return Optional.ofNullable(
                switch (entry.act) {
                    case "AddresseeAdded" -> reader.say("followup_act_addressee_added", detail.apply("addressee"));
                    case "AddresseeChanged" -> reader.say("followup_act_addressee_changed", detail.apply("addressee"));
                    case "AddresseeRemoved" -> reader.say("followup_act_addressee_removed", detail.apply("addressee"));
                    case "DossierDelivered" -> reader.say("followup_act_delivered", detail.apply("addressee"));
                    case "AnswerExpected" -> reader.say("followup_act_expected", detail.apply("sender"));
                    case "AnswerReceived" -> reader.say("followup_act_received", detail.apply("sender"));
                    case "RequirementMet" -> reader.say("followup_met_" + lower(detail.apply("stage")));
                    case "VoteRecorded" -> reader.say(
                            "followup_act_vote", detail.apply("yes"), detail.apply("no"), detail.apply("abstain"));
                    case "VoteRevoked" -> reader.say("followup_act_vote_revoked");
                    case "OutcomeRecorded" -> reader.say("followup_act_outcome", outcome(detail, reader));
                    case "OutcomeRevoked" -> reader.say("followup_act_outcome_revoked", outcome(detail, reader));
                    default -> null;
                });
    }

    private static String outcome(Function<String, Object> detail, Reader reader) {
        return reader.say("followup_outcome_" + lower(detail.apply("outcome")));
    }

    private static String lower(Object name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }
}
