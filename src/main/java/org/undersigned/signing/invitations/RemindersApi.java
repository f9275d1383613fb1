package org.undersigned.signing.invitations;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;

/** Reminding over the API, for those who write a text. */
@Path("/api/v1")
@Tag(name = "Invitations")
@Authenticated
public class RemindersApi {

    /** People to be reminded. */
    @Schema(name = "Reminder")
    public record ReminderBody(
            @Schema(description = "Ids of people; without them and without a part: everybody who was asked")
                    @Size(min = 1, max = 1000) List<@NotNull String> people,
            @Schema(
                            description = "Or everybody of a delegation or group",
                            examples = {"delegation:ES", "group:SOC"})
                    @Size(max = 100) String part,
            @Schema(description = "Stands in the mails as yours: plain text, at most 500 characters") String note) {

        Reminders.Wanted wanted() {
            return people == null ? Reminders.Wanted.of(Part.of(part)) : Reminders.Wanted.of(people);
        }
    }

    /** Who was reminded, or would be. */
    @Schema(name = "ReminderOutcome")
    public record Reminded(
            @Schema(description = "Ids of people") List<String> reminded,
            @Schema(description = "Ids of people who were not, by reason", examples = "{\"TOO_SOON\": [\"…\"]}")
                    Map<String, List<String>> leftOut) {

        static Reminded of(Plan plan) {
            var leftOut = new TreeMap<String, List<String>>();
            plan.leftOut().forEach((why, people) -> leftOut.put(why.name(), ids(people)));
            return new Reminded(ids(plan.reminded()), leftOut);
        }

        private static List<String> ids(List<Listed> people) {
            return people.stream().map(one -> one.person().id).toList();
        }
    }

    @Inject
    Reminders reminders;

    @Inject
    CurrentAccount account;

    @POST
    @Path("/declarations/{ref}/reminders")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "remindMembers",
            summary = "Remind members of whom nothing was heard",
            description = "Within limits that protect them: by default three reminders each, 48 hours apart. With"
                    + " dryRun=true nobody is written to.")
    public Reminded remind(@RestPath String ref, @RestQuery boolean dryRun, @Valid @NotNull ReminderBody body) {
        return Reminded.of(
                dryRun
                        ? reminders.plan(mine(ref), body.wanted())
                        : reminders.remind(ref, body.wanted(), body.note(), me()));
    }

    private Declaration mine(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(me());
        return declaration;
    }

    private Actor me() {
        return Actor.of(account);
    }
}
