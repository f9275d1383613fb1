package org.undersigned.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** What is kept of an answer: status, Location and the JSON body. */
record IdempotentAnswer(int status, String location, String body) {

    static final String REPLAYED = "Idempotency-Replayed";

    static IdempotentAnswer of(Object result, ObjectMapper json) throws JsonProcessingException {
        if (result instanceof Response response) {
            return new IdempotentAnswer(
                    response.getStatus(), response.getHeaderString("Location"), body(response.getEntity(), json));
        }
        if (result instanceof RestResponse<?> response) {
            return new IdempotentAnswer(
                    response.getStatus(), response.getHeaderString("Location"), body(response.getEntity(), json));
        }
        return new IdempotentAnswer(result == null ? 204 : 200, null, body(result, json));
    }

    boolean succeeded() {
        return status < 400;
    }

    /** Thrown rather than returned: whatever type the resource method declares, this is the answer. */
    WebApplicationException again() {
        var response = Response.status(status).header(REPLAYED, "true");
        if (location != null) {
            response.location(URI.create(location));
        }
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return new Again(response.build());
    }

    private static String body(Object entity, ObjectMapper json) throws JsonProcessingException {
        return entity == null || entity instanceof String ? (String) entity : json.writeValueAsString(entity);
    }

    /** Passes through the exception mapper untouched. */
    static class Again extends WebApplicationException {
        Again(Response response) {
            super(response);
        }
    }
}
