package org.undersigned.platform;

import io.quarkus.arc.NoClassInterceptors;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes two requests the same: method, address and every byte of the body; and the key under which they are sent. */
@RequestScoped
public class IdempotentRequest {

    private static final String WELL_FORMED = "[!-~]{1,200}";

    @Inject
    CurrentVertxRequest current;

    @Inject
    SecurityIdentity identity;

    private byte[] body = {};

    /**
     * The key of the request, or null where it has none.
     *
     * @throws Refusal (400) where it is malformed
     */
    public IdempotencyKey key() {
        var http = current.getCurrent().request();
        var key = http.getHeader(IdempotentActs.HEADER);
        if (key == null) {
            return null;
        }
        if (!key.matches(WELL_FORMED)) {
            throw IdempotentActs.refusal(Refusal.Kind.MALFORMED, "error_key_malformed");
        }
        var hash = hash(http);
        return new IdempotencyKey(caller(hash), key, hash);
    }

    /** Strangers do not share keys: without an identity only the very same request is a repetition. */
    private String caller(byte[] hash) {
        return identity.isAnonymous()
                ? "anonymous:" + HexFormat.of().formatHex(hash)
                : "account:" + identity.getPrincipal().getName();
    }

    private byte[] hash(HttpServerRequest request) {
        var digest = sha256();
        digest.update((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    void read(byte[] bytes) {
        body = sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the digest of the body on its way to the one who reads it. */
    @Provider
    @Idempotent
    static class Body implements ReaderInterceptor {

        @Inject
        IdempotentRequest request;

        /** Bound by name to the methods, not itself one of them. */
        @Override
        @NoClassInterceptors
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            var bytes = context.getInputStream().readAllBytes();
            request.read(bytes);
            context.setInputStream(new ByteArrayInputStream(bytes));
            return context.proceed();
        }
    }
}
