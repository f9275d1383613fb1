package org.undersigned.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** See {@link Idempotent}. Stands inside {@code @Transactional}, or begins a transaction of its own. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    @Inject
    IdempotentRequest request;

    @Inject
    IdempotentActs acts;

    @AroundInvoke
    Object once(InvocationContext act) throws Exception {
        var key = isDoneWithOthers(act) ? null : request.key();
        return key == null
                ? act.proceed()
                : QuarkusTransaction.joiningExisting().call(() -> once(act, key));
    }

    /** What answers later hands its key on to whoever does the act. */
    private static boolean isDoneWithOthers(InvocationContext act) {
        return CompletionStage.class.isAssignableFrom(act.getMethod().getReturnType());
    }

    private Object once(InvocationContext act, IdempotencyKey key) throws Exception {
        var instead = acts.instead(List.of(key)).get(0);
        if (instead.isPresent()) {
            throw instead.get();
        }
        var result = act.proceed();
        acts.keep(List.of(new IdempotentActs.Done(key, result)));
        return result;
    }
}
