package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Words the page that asks before an act of the originator. */
@ApplicationScoped
class Questions {

    @Inject
    Drafting drafting;

    @Inject
    Signatures signatures;

    @Inject
    Signatories signatories;

    @Inject
    Reader reader;

    Question about(Declaration declaration, Act act, Errors errors) {
        var page = "/" + reader.lang() + "/desk/declarations/" + declaration.ref;
        var lacks = new ArrayList<String>();
        var printed = act == Act.OPEN ? printed(declaration, lacks) : "";
        lacks.addAll(lacks(declaration, act));
        var writes = act == Act.OPEN;
        return new Question(
                page,
                page + "/" + act.path,
                Headline.of(declaration.wording().versions(), reader.locale()),
                reader.say("signing_" + act.name + "_title"),
                consequences(declaration, act),
                printed,
                act == Act.SUBMIT ? signatories.checklist(declaration).sentence(reader::say) : "",
                lacks,
                fits(declaration, act) ? page + (writes ? "/edit" : "/invitations") : null,
                reader.say(writes ? "signing_edit_link" : "signing_invite_link"),
                printed.isEmpty()
                        ? reader.say("signing_" + act.name + "_button")
                        : reader.say("signing_open_as_button", printed),
                act == Act.GIVE_UP,
                new Errors(errors.items().stream()
                        .map(item -> new Errors.Item(null, item.text()))
                        .toList()));
    }

    private boolean fits(Declaration declaration, Act act) {
        return act.fits(declaration, drafting.procedureOf(declaration));
    }

    private String printed(Declaration declaration, List<String> lacks) {
        try {
            return signatures.previewOfOpening(declaration).printed;
        } catch (Refusal refusal) {
            lacks.addAll(words(refusal));
            return "";
        }
    }

    private List<String> lacks(Declaration declaration, Act act) {
        if (!fits(declaration, act)) {
            var state = declaration.state.name().toLowerCase(Locale.ROOT);
            return List.of(reader.say("signing_does_not_fit", state));
        }
        return switch (act) {
            case OPEN -> drafting.lacks(declaration).stream()
                    .map(remark -> reader.say(remark.key(), remark.args().toArray()))
                    .toList();
            case SUBMIT -> {
                var checklist = signatories.checklist(declaration);
                yield checklist.met() ? List.of() : List.of(checklist.missingSentence(reader::say));
            }
            case TAKE_BACK, GIVE_UP -> List.of();
        };
    }

    private List<String> consequences(Declaration declaration, Act act) {
        var words = new ArrayList<String>();
        var known = act == Act.GIVE_UP && declaration.isPublic();
        words.add(reader.say("signing_" + act.name + (known ? "_public_consequence" : "_consequence")));
        if (act == Act.OPEN) {
            drafting.procedureOf(declaration)
                    .withdrawSignature()
                    .reason()
                    .ifPresent(reason -> words.add(reason.in(reader.locale())));
        } else if (act == Act.TAKE_BACK) {
            words.add(reader.say(
                    "signing_take_back_names", signatories.of(declaration).size()));
        }
        return words;
    }

    private List<String> words(Refusal refusal) {
        return Errors.of(refusal, reader.locale()).items().stream()
                .map(Errors.Item::text)
                .toList();
    }
}
