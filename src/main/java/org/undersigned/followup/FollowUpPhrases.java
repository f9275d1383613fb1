package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;
import org.undersigned.tableoffice.AuditPhrases;

/** The audit trail in words: what became of a text. */
@ApplicationScoped
class FollowUpPhrases implements AuditPhrases {

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
