package org.undersigned.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.HexFormat;
import java.util.List;

/** See {@link Idempotent}. Stands inside {@code @Transactional}, or begins a transaction of its own. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final String WELL_FORMED = "[!-~]{1,200}";

    @Inject
    CurrentVertxRequest current;

    @Inject
    IdempotentRequest request;

    @Inject
    IdempotentAnswers answers;

    @Inject
    SecurityIdentity identity;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object once(InvocationContext act) throws Exception {
        var http = current.getCurrent().request();
        var key = http.getHeader(HEADER);
        if (key == null) {
            return act.proceed();
        }
        if (!key.matches(WELL_FORMED)) {
            throw refusal(Refusal.Kind.MALFORMED, "error_key_malformed");
        }
        var hash = request.hash(http);
        return QuarkusTransaction.joiningExisting().call(() -> once(act, caller(hash), key, hash));
    }

    private Object once(InvocationContext act, String caller, String key, byte[] hash) throws Exception {
        if (!answers.lock(caller, key)) {
            throw refusal(Refusal.Kind.CONFLICT, "error_key_in_progress");
        }
        var kept = answers.find(caller, key);
        if (kept.isPresent()) {
            throw kept.get().answers(hash)
                    ? kept.get().answer().again()
                    : refusal(Refusal.Kind.INVALID, "error_key_other_payload");
        }
        var result = act.proceed();
        var answer = IdempotentAnswer.of(result, json);
        if (answer.succeeded()) {
            answers.keep(caller, key, hash, answer);
        }
        return result;
    }

    /** Strangers do not share keys: without an identity only the very same request is a repetition. */
    private String caller(byte[] hash) {
        return identity.isAnonymous()
                ? "anonymous:" + HexFormat.of().formatHex(hash)
                : "account:" + identity.getPrincipal().getName();
    }

    private static Refusal refusal(Refusal.Kind kind, String key) {
        return new Refusal(kind, List.of(new Refusal.Remark(HEADER, key, List.of())));
    }
}
