package org.undersigned.platform;

import io.quarkus.arc.NoClassInterceptors;
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

/** What makes two requests the same: method, address and every byte of the body. */
@RequestScoped
class IdempotentRequest {

    private byte[] body = {};

    byte[] hash(HttpServerRequest request) {
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
