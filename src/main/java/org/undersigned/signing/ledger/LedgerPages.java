package org.undersigned.signing.ledger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.ledger.log.LogDesk;
import org.undersigned.ledger.log.WitnessRow;
import org.undersigned.ledger.log.WitnessRow.Outcome;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** How the ledger is, whether it may go on, and its keys. */
@Path("/{lang}/admin/ledger")
@RolesAllowed(Role.ADMIN)
public class LedgerPages {

    private static final String PAGE = "admin/ledger";

    record View(LogDesk.View log, List<Witness> witnesses) {}

    /**
     * A witness.
     *
     * @param mood colour of the tag, or null
     * @param detail why it has not cosigned, where the tag does not tell all
     */
    record Witness(WitnessRow row, String outcome, String mood, String detail) {}

    /** What is to be confirmed. */
    record Act(LogDesk.View log, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View view);

        static native TemplateInstance rotate(Act act);

        static native TemplateInstance retire(Act act);
    }

    @Inject
    LogDesk desk;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show() {
        var log = desk.view();
        return Templates.show(
                new View(log, log.witnesses().stream().map(this::witness).toList()));
    }

    @GET
    @Path("rotation")
    public TemplateInstance rotation() {
        return Templates.rotate(new Act(desk.view(), Errors.none()));
    }

    @POST
    @Path("rotation")
    public Response rotate() {
        return forms.answer(
                () -> {
                    desk.rotate(by());
                    return Forms.done(reader.page(PAGE), "logdesk_rotated_done");
                },
                errors -> Templates.rotate(new Act(desk.view(), errors)));
    }

    @GET
    @Path("retirement")
    public TemplateInstance retirement() {
        return Templates.retire(new Act(desk.view(), Errors.none()));
    }

    @POST
    @Path("retirement")
    public Response retire() {
        return forms.answer(
                () -> {
                    desk.retire(by());
                    return Forms.done(reader.page(PAGE), "logdesk_retired_done");
                },
                errors -> Templates.retire(new Act(desk.view(), errors)));
    }

    private LogDesk.By by() {
        return new LogDesk.By(account.id(), account.name());
    }

    private Witness witness(WitnessRow row) {
        var outcome = reader.say(
                "logdesk_outcome",
                row.outcome() == null ? "none" : row.outcome().name());
        if (row.outcome() == null) {
            return new Witness(row, outcome, null, null);
        }
        var mood = row.outcome() == Outcome.COSIGNED ? "good" : row.outcome().isConflict() ? "bad" : "caution";
        return new Witness(row, outcome, mood, row.outcome().isConflict() ? null : row.detail());
    }
}
