package org.undersigned.signing.citizens;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.undersigned.platform.Refusal;

/** How the pages answer that show who signs: what they show is kept by no browser and by nobody on the way. */
public final class Pages {

    private static final String NO_STORE = "no-store";

    private Pages() {}

    public static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(page)
                .build();
    }

    public static Response uncached(Response response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
        return response;
    }

    /** Waits for the commit; what it was refused for is thrown as it was. */
    static <T> T awaited(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }
}
