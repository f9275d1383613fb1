package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.State;
import org.undersigned.declaration.StateTag;
import org.undersigned.declaration.Wording;
import org.undersigned.platform.Messages;

/** Words the lists of the desk, with a number of queries that does not grow with theirs. */
@ApplicationScoped
class DeskRows {

    @Inject
    Signatories signatories;

    @Inject
    Drafting drafting;

    List<DeskRow> own(List<Declaration> declarations, Locale reader) {
        return rows(declarations, one -> "/desk/declarations/" + one.ref, reader);
    }

    List<DeskRow> toSign(List<Declaration> declarations, Locale reader) {
        return rows(declarations, one -> "/declarations/" + one.ref + "/sign", reader);
    }

    List<DeskRow> toWrite(List<Declaration> declarations, Locale reader) {
        return rows(declarations, one -> "/desk/declarations/" + one.ref + "/authorship", reader);
    }

    List<DeskRow> signed(List<Signatories.Signed> signed, Locale reader) {
        var titles = titles(signed.stream().map(Signatories.Signed::declaration).toList());
        return signed.stream()
                .map(one -> signed(one, titles.get(one.declaration().id), reader))
                .toList();
    }

    private DeskRow signed(Signatories.Signed signed, List<LanguageVersion> title, Locale reader) {
        var declaration = signed.declaration();
        var page = "/declarations/" + declaration.ref + (declaration.isPublic() ? "" : "/sign");
        return new DeskRow(
                "/" + reader.getLanguage() + page,
                Headline.of(title, reader),
                drafting.procedureOf(declaration).title().in(reader),
                StateTag.of(declaration.state, reader),
                "",
                signed.signature().printed,
                signed.signature().signedOn,
                signed.withdrawnOn() != null);
    }

    private List<DeskRow> rows(List<Declaration> declarations, Function<Declaration, String> page, Locale reader) {
        var titles = titles(declarations);
        var checklists = signatories.checklists(declarations);
        return declarations.stream()
                .map(one -> new DeskRow(
                        "/" + reader.getLanguage() + page.apply(one),
                        Headline.of(titles.get(one.id), reader),
                        drafting.procedureOf(one).title().in(reader),
                        StateTag.of(one.state, reader),
                        one.state == State.DRAFT
                                ? ""
                                : checklists.get(one.id).sentence((key, args) -> Messages.say(reader, key, args)),
                        "",
                        null,
                        false))
                .toList();
    }

    private static Map<String, List<LanguageVersion>> titles(List<Declaration> declarations) {
        return Wording.currentOf(declarations.stream().map(one -> one.id).toList());
    }
}
