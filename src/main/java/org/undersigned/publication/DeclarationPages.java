package org.undersigned.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Reader;

/** The public pages of declarations; the same addresses answer with data to whoever asks for JSON or CSV. */
@Path("/{lang}")
@PermitAll
@Transactional
public class DeclarationPages {

    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance show(DeclarationView view);

        static native TemplateInstance edition(EditionView view);
    }

    @Inject
    ListViews lists;

    @Inject
    Addresses addresses;

    @Inject
    DeclarationViews views;

    @Inject
    EditionViews editions;

    @Inject
    DeclarationFiles files;

    @Inject
    ListJson listJson;

    @Inject
    ListCsv listCsv;

    @Inject
    Reader reader;

    @GET
    @Path("declarations")
    @Produces(HTML)
    public Response list(@Context UriInfo uri) {
        return negotiated(Templates.list(lists.of(uri)));
    }

    @GET
    @Path("declarations")
    @Produces("application/json;qs=0.6")
    public Response listAsJson(@Context UriInfo uri) {
        return negotiated(listJson.page(uri));
    }

    @GET
    @Path("declarations")
    @Produces("text/csv;qs=0.5")
    public Response listAsCsv(@Context UriInfo uri) {
        return negotiated(listCsv.csv(uri));
    }

    @GET
    @Path("declarations/{ref}")
    @Produces(HTML)
    public Response show(@RestPath String ref, @RestQuery String text) {
        return negotiated(Templates.show(views.of(addresses.declaration(ref), text)));
    }

    @GET
    @Path("declarations/{ref}")
    @Produces("application/json;qs=0.6")
    public Response showAsJson(@RestPath String ref, @Context Request request) {
        return negotiated(files.json(ref, reader.lang(), request));
    }

    @GET
    @Path("declarations/{ref}")
    @Produces("text/csv;qs=0.5")
    public Response showAsCsv(@RestPath String ref, @Context Request request) {
        return negotiated(files.csv(ref, request));
    }

    @GET
    @Path("declarations/{ref}/editions/{number:[1-9][0-9]{0,3}}")
    @Produces(HTML)
    public TemplateInstance edition(@RestPath String ref, @RestPath int number, @RestQuery String text) {
        return Templates.edition(editions.of(addresses.declaration(ref), number, text));
    }

    /** A cache must not give one reader the form that another asked for. */
    private static Response negotiated(Object answer) {
        var response = answer instanceof Response data
                ? Response.fromResponse(data)
                : Response.ok(answer).type(HTML);
        return response.header("Vary", "Accept").build();
    }
}
