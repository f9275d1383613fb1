package org.undersigned.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Answers with data: what is public may be kept by every cache and is asked for again by its strong ETag (RFC 9110
 * §8.8.3); what is not public is kept by none.
 */
@ApplicationScoped
class DataAnswers {

    static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    static final MediaType CSV = new MediaType("text", "csv", "UTF-8");
    private static final int TAG_LENGTH = 32;

    @Inject
    ObjectMapper json;

    /** What is answered, made once for however many ask. */
    record Body(byte[] bytes, MediaType type, EntityTag tag) {}

    /** A value as JSON. */
    Response.ResponseBuilder json(Object value, boolean isPublic, Duration fresh, Request request) {
        return answer(json(value), isPublic, fresh, request);
    }

    Body json(Object value) {
        try {
            return body(json.writeValueAsBytes(value), JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A table as CSV. */
    Response.ResponseBuilder csv(String table, boolean isPublic, Duration fresh, Request request) {
        return answer(body(table.getBytes(StandardCharsets.UTF_8), CSV), isPublic, fresh, request);
    }

    Response.ResponseBuilder answer(Body body, boolean isPublic, Duration fresh, Request request) {
        if (!isPublic) {
            return Response.ok(body.bytes(), body.type()).header("Cache-Control", "private, no-store");
        }
        var unchanged = request.evaluatePreconditions(body.tag());
        return (unchanged == null ? Response.ok(body.bytes(), body.type()) : unchanged)
                .tag(body.tag())
                .header("Cache-Control", "public, max-age=" + fresh.toSeconds());
    }

    private static Body body(byte[] bytes, MediaType type) {
        return new Body(bytes, type, new EntityTag(digest(bytes)));
    }

    private static String digest(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
