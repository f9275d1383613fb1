package org.undersigned.registry.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Alike.Pair;
import org.undersigned.registry.Person;

/** People who may be the same: listed, seen side by side, merged, parted again, or told to be two. */
@Path("/{lang}/office/registry")
@RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
public class MergePages {

    private static final int SIZE = 25;

    record Line(String one, String oneName, String other, String otherName, String likeness) {}

    record Candidates(long total, List<Line> lines, Pages pages) {}

    /** @param mergeable whether neither is another person's record */
    record Two(Portrait one, Portrait other, boolean mergeable, Errors errors) {}

    /** @param intoId null where it is nobody's other record (any more) */
    record Merged(String fromId, String fromName, String intoId, String intoName, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance alike(Candidates view);

        static native TemplateInstance two(Two view);

        static native TemplateInstance merged(Merged view);
    }

    @Inject
    MergeDesk desk;

    @Inject
    Portraits portraits;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("people/alike")
    @Transactional
    public TemplateInstance alike(@Context UriInfo uri) {
        var pairs = desk.pairs();
        var paging = Paging.of(uri, SIZE);
        var page = pairs.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(this::line)
                .toList();
        return Templates.alike(new Candidates(pairs.size(), page, paging.view(uri, pairs.size())));
    }

    @GET
    @Path("people/merge")
    @Transactional
    public TemplateInstance two(@RestQuery String one, @RestQuery String other) {
        return two(one, other, Errors.none());
    }

    @POST
    @Path("people/merge")
    public Response merge(@RestForm String from, @RestForm String into) {
        return forms.answer(
                () -> {
                    desk.merge(from, into);
                    return URI.create(reader.page("office/registry/people/merge", from));
                },
                errors -> two(into, from, errors));
    }

    @POST
    @Path("people/different")
    public Response different(@RestForm String one, @RestForm String other) {
        return forms.answer(
                () -> {
                    desk.different(one, other);
                    return Forms.done(reader.page("office/registry/people/alike"), "intake_different_done");
                },
                errors -> two(one, other, errors));
    }

    @GET
    @Path("people/merge/{id}")
    @Transactional
    public TemplateInstance merged(@RestPath String id) {
        return merged(id, Errors.none());
    }

    @POST
    @Path("people/merge/{id}/undo")
    public Response part(@RestPath String id) {
        return forms.answer(
                () -> {
                    var into = desk.person(id).mergedInto;
                    desk.part(id);
                    return Forms.done(
                            reader.page("office/registry/people/merge") + "?one=" + into + "&other=" + id,
                            "intake_parted_done");
                },
                errors -> merged(id, errors));
    }

    private Line line(Pair pair) {
        return new Line(
                pair.one(),
                name(pair.one()),
                pair.other(),
                name(pair.other()),
                reader.say("intake_likeness_" + pair.likeness().name().toLowerCase(Locale.ROOT)));
    }

    private static String name(String id) {
        return Person.byId(id).map(Person::fullName).orElse(id);
    }

    private TemplateInstance two(String one, String other, Errors errors) {
        var first = desk.person(one);
        var second = desk.person(other);
        var left = portraits.known(first.id);
        var right = portraits.known(second.id);
        var mergeable = first.mergedInto == null && second.mergedInto == null && !first.id.equals(second.id);
        return Templates.two(new Two(left.beside(right), right.beside(left), mergeable, errors));
    }

    private TemplateInstance merged(String id, Errors errors) {
        var from = desk.person(id);
        var into = from.mergedInto;
        return Templates.merged(new Merged(from.id, from.name, into, into == null ? "" : name(into), errors));
    }
}
