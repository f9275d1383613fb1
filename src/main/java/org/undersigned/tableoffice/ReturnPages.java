package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.BlockRemark;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** Gives a declaration back to its originator with remarks, on the whole and beside the blocks. */
@Path("/{lang}/office/declarations/{ref}/return")
@RolesAllowed(Role.TABLE_OFFICE)
public class ReturnPages {

    /** @param blocks of the text in its languages, each with a field */
    record View(Head head, boolean awaitsDecision, String remark, List<Remarked> blocks, Errors errors) {}

    /**
     * A block and the remark on it.
     *
     * @param field name of the field
     * @param label what the field is called, for those who do not see the text beside it
     * @param texts of the block, by language
     */
    record Remarked(String field, String label, List<Text> texts, String remark, String error) {}

    /** What a block says in one language. */
    record Text(String lang, String text, boolean title) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View giveBack);
    }

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    Decisions decisions;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    OutcomePages outcome;

    @Inject
    Reader reader;

    @GET
    public TemplateInstance form(@RestPath String ref) {
        return form(remit.declaration(ref), Remarks.of(""), Errors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@RestPath String ref, MultivaluedMap<String, String> answers) {
        var id = remit.declaration(ref).id;
        var remarks = remarks(answers);
        return forms.answer(
                () -> outcome.of(decisions.giveBack(id, remarks, Actor.of(officer))),
                errors -> form(remit.declaration(id), remarks, errors));
    }

    private static Remarks remarks(MultivaluedMap<String, String> answers) {
        var byBlock = new HashMap<String, String>();
        answers.forEach((name, values) -> {
            if (name.startsWith(Remarks.field("")) && !values.get(0).isBlank()) {
                byBlock.put(name.substring(Remarks.field("").length()), values.get(0));
            }
        });
        return new Remarks(answers.getFirst("remark"), byBlock);
    }

    private TemplateInstance form(Declaration declaration, Remarks remarks, Errors errors) {
        return Templates.form(new View(
                dossiers.head(declaration),
                declaration.state == State.SUBMITTED,
                remarks.whole(),
                blocks(declaration, remarks, errors),
                errors));
    }

    private List<Remarked> blocks(Declaration declaration, Remarks remarks, Errors errors) {
        var texts = new LinkedHashMap<String, List<Text>>();
        for (var version : declaration.wording().versions()) {
            texts.computeIfAbsent(BlockRemark.TITLE, key -> new ArrayList<>())
                    .add(new Text(version.lang, version.title, true));
            version.blocks.forEach(block -> texts.computeIfAbsent(block.key(), key -> new ArrayList<>())
                    .add(new Text(version.lang, block.text(), false)));
        }
        var blocks = new ArrayList<Remarked>();
        texts.forEach((key, said) -> {
            var field = Remarks.field(key);
            blocks.add(new Remarked(
                    field,
                    reader.say("tableoffice_block_remark", blocks.size()),
                    said,
                    remarks.byBlock().getOrDefault(key, ""),
                    errors.of(field)));
        });
        return blocks;
    }
}
