package org.undersigned.signing.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.Countries;
import org.undersigned.signing.citizens.OwnersActs.Standing;
import org.undersigned.signing.citizens.Pages;

/**
 * Where an officer finds the signature of somebody who signed on paper without an e-mail address and asks for it, takes it
 * back or erases it. Whom it is about is sent with each form and stands in no address.
 */
@Path("/{lang}/office/declarations/{ref}/paper-signature")
@RolesAllowed(Role.TABLE_OFFICE)
public class PaperOwnerPages {

    /**
     * The page.
     *
     * @param typed as it was sent, for the form and to be sent again
     * @param told which answer there is: {@code found}, {@code taken_back}, {@code not_found}, {@code erased}, or empty
     * @param found null where nothing is, or was not looked for
     */
    record View(
            Headline headline,
            String ref,
            String back,
            String page,
            TypedLine typed,
            List<Option> countries,
            String told,
            Found found,
            Errors errors) {}

    /**
     * A signature in words.
     *
     * @param at to the minute
     * @param ends whether there is anything to take back
     * @param kept why it cannot be taken back, or null
     */
    record Found(Instant at, String visibility, String state, boolean ends, String kept) {}

    private record Answer(String told, Standing standing) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(View view);
    }

    @Inject
    PaperOwners owners;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Transactional
    public Response form(@RestPath String ref) {
        var country = PaperSheet.of(owners.theirs(ref).id).stream()
                .findFirst()
                .map(sheet -> sheet.country)
                .orElse("");
        var nobody = new TypedLine(1, "", country, null, "", "");
        return Pages.page(200, view(ref, nobody, new Answer("", null), Errors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(@RestPath String ref, MultivaluedMap<String, String> answers) {
        var typed = typed(answers);
        return answer(ref, typed, () -> owners.find(ref, typed)
                .map(standing -> new Answer("found", standing))
                .orElseGet(PaperOwnerPages::nobody));
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath String ref, MultivaluedMap<String, String> answers) {
        var typed = typed(answers);
        return answer(ref, typed, () -> owners.takeBack(ref, typed)
                .map(standing -> new Answer("taken_back", standing))
                .orElseGet(PaperOwnerPages::nobody));
    }

    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@RestPath String ref, MultivaluedMap<String, String> answers) {
        var typed = typed(answers);
        return answer(ref, typed, () -> owners.erase(ref, typed) ? new Answer("erased", null) : nobody());
    }

    /** No redirect: the page that it would lead to could not say of whom it speaks. */
    private Response answer(String ref, TypedLine typed, Supplier<Answer> act) {
        try {
            return Pages.page(200, view(ref, typed, act.get(), Errors.none()));
        } catch (Refusal refusal) {
            return Pages.uncached(forms.answerWaiting(
                    () -> {
                        throw refusal;
                    },
                    errors -> view(ref, typed, new Answer("", null), errors)));
        }
    }

    private TemplateInstance view(String ref, TypedLine typed, Answer answer, Errors errors) {
        var declaration = owners.theirs(ref);
        var back = reader.page("office", "declarations", ref);
        return Templates.page(new View(
                Headline.of(declaration.wording().versions(), reader.locale()),
                declaration.ref,
                back,
                back + "/paper-signature",
                typed,
                Countries.in(reader.locale()),
                answer.told(),
                answer.standing() == null ? null : found(answer.standing()),
                errors));
    }

    private Found found(Standing standing) {
        return new Found(
                standing.at(),
                standing.visibility() == Visibility.PUBLIC && !standing.listed()
                        ? reader.say("paper_owner_unlisted")
                        : reader.say(
                                "signatory_visibility",
                                standing.visibility().name().toLowerCase(Locale.ROOT)),
                reader.say("paper_owner_state", standing.end() == null ? "COUNTED" : standing.end()),
                standing.canBeTakenBack(),
                standing.kept() == null ? null : words(standing.kept()));
    }

    private String words(Refusal refusal) {
        var remark = refusal.remarks.get(0);
        return reader.say(remark.key(), remark.args().toArray());
    }

    private static Answer nobody() {
        return new Answer("not_found", null);
    }

    private static TypedLine typed(MultivaluedMap<String, String> answers) {
        return new TypedLine(
                1,
                answers.getFirst("name"),
                answers.getFirst("country"),
                null,
                answers.getFirst("address"),
                answers.getFirst("postcode"));
    }
}
