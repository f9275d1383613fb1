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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedures;
import org.undersigned.publication.PeopleViews.Membership;
import org.undersigned.publication.PeopleViews.PersonLine;
import org.undersigned.registry.Person;

/** The people of the registry, and what each has signed. */
@Path("/{lang}")
@PermitAll
@Transactional
public class PeoplePages {

    /** The list of people; {@code total} found. */
    record People(String q, long total, List<PersonLine> people, Pages pages) {}

    /** A signature with the affiliation of its day. */
    record Signed(DeclarationLine declaration, PersonSignature signature) {}

    /** One person. */
    record OnePerson(
            String id,
            String name,
            String honorific,
            List<Membership> memberships,
            List<Signed> signed,
            int total,
            Pages pages) {

        /** Whether some of it is only inferred. */
        public boolean inferred() {
            return memberships.stream().anyMatch(Membership::inferred);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(People view);

        static native TemplateInstance show(OnePerson view);
    }

    @Inject
    PeopleViews views;

    @Inject
    PersonRecord records;

    @Inject
    Procedures procedures;

    @Inject
    Reader reader;

    @GET
    @Path("people")
    public TemplateInstance list(@Context UriInfo uri) {
        var q = Search.words(uri, "q");
        var paging = Paging.of(uri);
        long total = views.count(q);
        return Templates.list(new People(q, total, views.people(q, paging), paging.view(uri, total)));
    }

    @GET
    @Path("people/{id}")
    public TemplateInstance show(@RestPath String id, @Context UriInfo uri) {
        var person = records.person(id);
        var all = records.signedBy(person);
        var paging = Paging.of(uri);
        var part = Parts.of(all, paging).stream().map(this::signed).toList();
        return Templates.show(view(person, part, all.size(), paging.view(uri, all.size())));
    }

    private OnePerson view(Person person, List<Signed> signed, int total, Pages pages) {
        return new OnePerson(
                person.id, person.fullName(), person.honorific, views.memberships(person), signed, total, pages);
    }

    private Signed signed(PersonSignature signature) {
        return new Signed(DeclarationLine.of(signature.declaration(), procedures, reader.locale()), signature);
    }
}
