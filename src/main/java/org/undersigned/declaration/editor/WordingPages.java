package org.undersigned.declaration.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.Wording;
import org.undersigned.declaration.WordingDiff;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;

/** The wordings of a text, and two of them compared word by word. */
@Path("/{lang}")
public class WordingPages {

    /**
     * Two wordings.
     *
     * @param diff null where there is only one wording
     */
    record View(
            String page,
            Headline headline,
            List<Line> wordings,
            List<Option> numbers,
            String earlier,
            String later,
            WordingDiff diff) {}

    /** A wording in the list, the newest first. */
    record Line(int number, Instant at, String hash, boolean current) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance compare(View view);
    }

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @GET
    @Path("desk/declarations/{ref}/wordings")
    @Authenticated
    public TemplateInstance compare(String ref, @RestQuery Integer earlier, @RestQuery Integer later) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        var wordings = Wording.of(declaration);
        int last = wordings.get(0).number;
        int two = within(later, last, last);
        int one = within(earlier, Math.max(1, two - 1), last);
        return Templates.compare(new View(
                "/" + reader.lang() + "/desk/declarations/" + declaration.ref,
                Headline.of(declaration.wording().versions(), reader.locale()),
                wordings.stream()
                        .map(w -> new Line(w.number, w.writtenAt, w.hash(), w.number == declaration.wordingNumber))
                        .toList(),
                wordings.stream()
                        .map(w -> new Option(String.valueOf(w.number), reader.say("declaration_wording", w.number)))
                        .toList(),
                String.valueOf(one),
                String.valueOf(two),
                last == 1 ? null : diff(declaration, wordings, one, two)));
    }

    private WordingDiff diff(Declaration declaration, List<Wording> newestFirst, int earlier, int later) {
        int last = newestFirst.size();
        return WordingDiff.of(
                drafting.procedureOf(declaration), newestFirst.get(last - earlier), newestFirst.get(last - later));
    }

    private static int within(Integer asked, int otherwise, int last) {
        return asked == null || asked < 1 || asked > last ? otherwise : asked;
    }
}
