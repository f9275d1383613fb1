package org.undersigned.signing.citizens;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Where the mailed link leads: a page to look at, as mail scanners do, and a button that counts. */
@Path("/{lang}/declarations/{ref}/sign/links/{token}")
@PermitAll
public class LinkPages {

    @Inject
    OpenRequests requests;

    @Inject
    Confirmations confirmations;

    @Inject
    LinkViews views;

    @Inject
    Reader reader;

    @GET
    public Response look(@RestPath String ref, @RestPath String token) {
        return views.looked(ref, requests.behind(ref, token));
    }

    /** Whoever presses twice is told the same; the address shows what became of it to whoever comes back. */
    @POST
    public Response press(@RestPath String ref, @RestPath String token) {
        try {
            var answer = Pages.awaited(confirmations.press(ref, token));
            return LinkViews.isCounted(answer)
                    ? Response.seeOther(URI.create(reader.path())).build()
                    : views.after(ref, answer.requestId(), answer);
        } catch (Refusal refusal) {
            if (refusal.kind == Refusal.Kind.BUSY) {
                return views.busy(null);
            }
            throw refusal;
        }
    }
}
