package org.undersigned.signing;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;

/** Those for whom a complaint is lodged, over the API: pseudonyms and consents, never names. */
@Path("/api/v1")
@Tag(name = "Represented persons")
public class RepresentedApi {

    @Inject
    RepresentedPeople people;

    @Inject
    CurrentAccount account;

    /** Somebody represented. */
    @Schema(name = "RepresentedPerson")
    public record PersonJson(
            String id, String pseudonym, String caseSheet, LocalDate consentOn, String means, LocalDate withdrawnOn) {

        static PersonJson of(Represented one) {
            return new PersonJson(one.id, one.pseudonym, one.caseKey, one.consentOn, one.consentMeans, one.withdrawnOn);
        }
    }

    /** Somebody to be entered. */
    @Schema(name = "RepresentedPersonToEnter")
    public record PersonBody(
            @NotNull @Schema(examples = "Baker") String pseudonym,
            @Schema(description = "Key of the block that is their case sheet", examples = "k1") String caseSheet,
            @Schema(description = "Where consent is given already", examples = "2018-11-05") LocalDate consentOn,
            @Schema(examples = "in writing") String means) {}

    /** A consent. */
    @Schema(name = "Consent")
    public record ConsentBody(@NotNull LocalDate on, String means) {}

    @GET
    @Path("/declarations/{ref}/represented")
    @Authenticated
    @Operation(summary = "Those whom a complaint represents", description = "For its authors.")
    public List<PersonJson> list(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        return Represented.of(declaration.id).stream().map(PersonJson::of).toList();
    }

    @POST
    @Path("/declarations/{ref}/represented")
    @Authenticated
    @Idempotent
    @Operation(summary = "Enter somebody under a pseudonym")
    public PersonJson add(String ref, @Valid @NotNull PersonBody body) {
        var told = new RepresentedPeople.Told(body.pseudonym(), body.caseSheet(), body.consentOn(), body.means());
        return PersonJson.of(people.add(ref, told, Actor.of(account)));
    }

    @POST
    @Path("/declarations/{ref}/represented/{id}/consent")
    @Authenticated
    @Idempotent
    @Operation(summary = "Record that somebody has consented")
    public List<PersonJson> consent(String ref, String id, @Valid @NotNull ConsentBody body) {
        people.consent(ref, id, body.on(), body.means(), Actor.of(account));
        return list(ref);
    }

    @POST
    @Path("/declarations/{ref}/represented/{id}/withdrawal")
    @Authenticated
    @Idempotent
    @Operation(summary = "Record that somebody takes consent back", description = "Until the complaint is submitted.")
    public List<PersonJson> withdraw(String ref, String id) {
        people.withdraw(ref, id, Actor.of(account));
        return list(ref);
    }
}
