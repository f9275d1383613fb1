package org.undersigned.declaration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedures;

/**
 * The word count of a text while it is typed, as a fragment of the form. By its extension it is data to the error pages:
 * when the session is over, the answer is 401, which is not put into the form as a sign-in page would be.
 */
@Path("/{lang}")
public class WordCountPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance count(Length length);
    }

    @Inject
    Procedures procedures;

    @Inject
    Reader reader;

    @POST
    @Path("desk/word-counts.html")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance count(@RestQuery String language, MultivaluedMap<String, String> sent) {
        var procedure = procedures
                .find(String.valueOf(sent.getFirst("procedure")), String.valueOf(sent.getFirst("version")))
                .orElseThrow(() -> Refusal.field("procedure", "declaration_unknown_procedure", "–"));
        return Templates.count(Length.of(
                procedure,
                String.valueOf(language),
                text(sent.getFirst("title_" + language)),
                text(sent.getFirst("body_" + language)),
                reader.locale()));
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
