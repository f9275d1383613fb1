package org.undersigned.platform;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST of the API: a request that carries an {@code Idempotency-Key} is done once, and whoever repeats it within
 * 24 hours gets the first answer again (marked {@code Idempotency-Replayed: true}). The answer is stored in the
 * transaction of the act, so that one is never there without the other; what fails is not stored and may be tried again.
 * The same key with another request is refused (422), while the first is being answered too (409).
 *
 * <p>A method whose answer comes later, for its act is done in a transaction with others', hands the key on
 * ({@link IdempotentRequest#key}) to whoever does that ({@link IdempotentActs}).
 */
@InterceptorBinding
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
