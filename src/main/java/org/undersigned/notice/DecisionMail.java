package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.declaration.BlockRemark;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.DeclarationClosed;
import org.undersigned.declaration.DeclarationEvent.DeclarationFoundInadmissible;
import org.undersigned.declaration.DeclarationEvent.DeclarationLapsed;
import org.undersigned.declaration.DeclarationEvent.DeclarationPublished;
import org.undersigned.declaration.DeclarationEvent.DeclarationReturned;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.Accounts;
import org.undersigned.platform.Messages.Worded;
import org.undersigned.procedure.Admissibility.Ground;
import org.undersigned.procedure.Window.Closing;
import org.undersigned.signing.Signatories;

/** Tells the originator what the table office decided, and the signatories that their text is public. */
@ApplicationScoped
class DecisionMail {

    @Inject
    Accounts accounts;

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    NewsMail mail;

    void returned(@Observes DeclarationReturned event) {
        var declaration = declaration(event);
        var item = new NewsMail.Item(declaration, "returned", desk(declaration), remarks(event), List.of());
        toOriginator(declaration, item, event);
    }

    /** What was remarked on the whole, and on single blocks; on the desk these stand beside the text. */
    private static String remarks(DeclarationReturned event) {
        var onBlocks = event.onBlocks().stream().map(BlockRemark::text);
        return Stream.concat(Stream.ofNullable(event.remark()), onBlocks).collect(Collectors.joining("\n\n"));
    }

    void inadmissible(@Observes DeclarationFoundInadmissible event) {
        var declaration = declaration(event);
        var item = new NewsMail.Item(
                declaration, "inadmissible", desk(declaration), event.remark(), List.of(ground(declaration)));
        toOriginator(declaration, item, event);
    }

    void published(@Observes DeclarationPublished event) {
        var declaration = declaration(event);
        var item = new NewsMail.Item(declaration, "published", page(declaration), null, List.of());
        var names = signatories.of(declaration).stream()
                .filter(Signatories.Entry::counts)
                .map(entry -> entry.signature().personId)
                .toList();
        accounts.ofPeople(names).forEach(account -> mail.write(item, account, declaration.id));
    }

    /** What closes as it is published is one piece of news, not two. */
    void closed(@Observes DeclarationClosed event) {
        var declaration = declaration(event);
        if (drafting.procedureOf(declaration).window().closes() != Closing.TABLING) {
            var item = new NewsMail.Item(declaration, "closed", page(declaration), null, List.of());
            toOriginator(declaration, item, event);
        }
    }

    /** Time that ran out is news to whoever waited for it. */
    void lapsed(@Observes DeclarationLapsed event) {
        var declaration = declaration(event);
        var link = declaration.isPublic() ? page(declaration) : desk(declaration);
        toOriginator(declaration, new NewsMail.Item(declaration, "lapsed", link, null, List.of()), event);
    }

    private void toOriginator(Declaration declaration, NewsMail.Item item, DeclarationEvent event) {
        accounts.ofPeople(List.of(declaration.originatorId))
                .forEach(account -> mail.write(item, account, declaration.id + " " + event.at()));
    }

    private Worded ground(Declaration declaration) {
        Function<Ground, Worded> words = ground -> locale -> ground.text().in(locale);
        return drafting.procedureOf(declaration)
                .admissibility()
                .ground(declaration.ground)
                .map(words)
                .orElse(locale -> declaration.ground);
    }

    private static Declaration declaration(DeclarationEvent event) {
        return Declaration.findById(event.declarationId());
    }

    /** What is not public has its page on the originator's desk. */
    private static String desk(Declaration declaration) {
        return "/desk/declarations/" + declaration.ref;
    }

    private static String page(Declaration declaration) {
        return "/declarations/" + declaration.ref;
    }
}
