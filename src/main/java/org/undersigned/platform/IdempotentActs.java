package org.undersigned.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Does acts once under their keys, one or many in a transaction; see {@link Idempotent}. */
@ApplicationScoped
public class IdempotentActs {

    static final String HEADER = "Idempotency-Key";

    @Inject
    IdempotentAnswers answers;

    @Inject
    ObjectMapper json;

    /** An act that was done now, and what it is answered with. */
    public record Done(IdempotencyKey key, Object answer) {}

    /**
     * What each is answered with instead of doing its act, in their order: what it was answered with before, or a refusal.
     * Nothing where the act is to be done now, which no other transaction does until this one ends.
     */
    public List<Optional<RuntimeException>> instead(List<IdempotencyKey> keys) throws SQLException {
        var free = answers.lock(keys);
        var kept = answers.find(keys);
        var taken = new HashSet<String>();
        var instead = new ArrayList<Optional<RuntimeException>>();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var before = kept.get(key.name());
            if (free.get(i) && before != null) {
                instead.add(Optional.of(again(before, key)));
            } else if (free.get(i) && taken.add(key.name())) {
                instead.add(Optional.empty());
            } else {
                instead.add(Optional.of(refusal(Refusal.Kind.CONFLICT, "error_key_in_progress")));
            }
        }
        return instead;
    }

    /** Keeps the answers with which something was done. */
    public void keep(List<Done> done) throws SQLException {
        var kept = new ArrayList<IdempotentAnswers.Kept>();
        for (var one : done) {
            var answer = answer(one);
            if (answer.succeeded()) {
                kept.add(new IdempotentAnswers.Kept(one.key(), answer));
            }
        }
        answers.keep(kept);
    }

    private IdempotentAnswer answer(Done done) {
        try {
            return IdempotentAnswer.of(done.answer(), json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException again(IdempotentAnswers.Kept kept, IdempotencyKey key) {
        return kept.answers(key) ? kept.answer().again() : refusal(Refusal.Kind.INVALID, "error_key_other_payload");
    }

    static Refusal refusal(Refusal.Kind kind, String key) {
        return new Refusal(kind, List.of(new Refusal.Remark(HEADER, key, List.of())));
    }
}
