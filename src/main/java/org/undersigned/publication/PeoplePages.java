package org.undersigned.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/** The people of the registry, as of a day with {@code ?on=}, and what each has signed. */
@Path("/{lang}")
@PermitAll
@Transactional
public class PeoplePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(PeopleViews.People view);

        static native TemplateInstance show(PersonPage view);
    }

    @Inject
    PeopleViews people;

    @Inject
    PersonViews person;

    @Inject
    Addresses addresses;

    @GET
    @Path("people")
    public TemplateInstance list(@Context UriInfo uri) {
        return Templates.list(people.list(uri));
    }

    @GET
    @Path("people/{id}")
    public TemplateInstance show(@RestPath String id, @Context UriInfo uri) {
        return Templates.show(person.of(addresses.person(id), uri));
    }
}
