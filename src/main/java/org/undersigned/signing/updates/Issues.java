package org.undersigned.signing.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.updates.Issue.Discretion;

/** Makes mails of news. */
@ApplicationScoped
class Issues {

    @Inject
    Drafting drafting;

    /** As they stand now. */
    Issue of(News news) {
        var newest = NewsVersion.of(news).get(0);
        return of(Declaration.findById(news.declarationId), newest.texts, newest.note);
    }

    Issue of(Declaration declaration, List<NewsText> texts, String note) {
        return new Issue(
                declaration.ref,
                declaration.wording().versions(),
                texts,
                note,
                discretion(drafting.procedureOf(declaration)));
    }

    private static Discretion discretion(Procedure procedure) {
        if (procedure.sign().pseudonym()) {
            return Discretion.ALL;
        }
        var inPublic = procedure.sign().visibilities().stream().allMatch(Visibility.PUBLIC::equals);
        return inPublic ? Discretion.NONE : Discretion.SUBJECT;
    }
}
