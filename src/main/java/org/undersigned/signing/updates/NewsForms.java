package org.undersigned.signing.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.signing.updates.NewsDeskView.Field;
import org.undersigned.signing.updates.NewsDeskView.Form;

/** Reads what is written in the languages of a text; of its languages one at least. */
@ApplicationScoped
class NewsForms {

    @Inject
    Reader reader;

    /** Nothing written yet. */
    Form empty(Declaration declaration) {
        return new Form(
                Ids.next(),
                versions(declaration).stream()
                        .map(version -> Field.of(version, reader.locale(), "", ""))
                        .toList(),
                "");
    }

    /** What stands there, to be corrected. */
    Form of(Declaration declaration, String id, List<NewsText> texts) {
        return new Form(
                id,
                versions(declaration).stream()
                        .map(version -> texts.stream()
                                .filter(text -> text.lang().equals(version.lang))
                                .findFirst()
                                .map(text -> Field.of(version, reader.locale(), text.title(), text.text()))
                                .orElseGet(() -> Field.of(version, reader.locale(), "", "")))
                        .toList(),
                "");
    }

    /** As it was sent. */
    Form sent(Declaration declaration, MultivaluedMap<String, String> answers) {
        return new Form(
                first(answers, "id"),
                versions(declaration).stream()
                        .map(version -> Field.of(
                                version,
                                reader.locale(),
                                first(answers, "title-" + version.lang),
                                first(answers, "text-" + version.lang)))
                        .toList(),
                first(answers, "note"));
    }

    /** The same, checked; refuses everything that is wrong at once, each field by its name. */
    List<NewsText> checked(Form form) {
        var texts = new ArrayList<NewsText>();
        var remarks = new ArrayList<Remark>();
        var given = form.fields().stream()
                .filter(field -> !field.title().isBlank() || !field.text().isBlank())
                .toList();
        for (var field : given.isEmpty() ? form.fields().subList(0, 1) : given) {
            try {
                texts.add(NewsText.of(field.lang(), field.title(), field.text()));
            } catch (Refusal refusal) {
                remarks.addAll(refusal.remarks);
            }
        }
        if (!remarks.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, remarks);
        }
        return List.copyOf(texts);
    }

    private static List<LanguageVersion> versions(Declaration declaration) {
        return declaration.wording().versions();
    }

    private static String first(MultivaluedMap<String, String> answers, String name) {
        return Objects.requireNonNullElse(answers.getFirst(name), "");
    }
}
