package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.Relations;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Checklist;

/** Hands a declaration to the table office once the requirements of tabling are met. */
@ApplicationScoped
public class Submission {

    @Inject
    Signatories signatories;

    @Inject
    Relations relations;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    @Transactional
    public Declaration submit(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeOriginatedBy(by);
        var event = declaration.submit(by, clock.instant());
        relations.mustReplaceSomething(declaration);
        mustMeetRequirements(declaration);
        events.fire(event);
        return declaration;
    }

    private void mustMeetRequirements(Declaration declaration) {
        var checklist = signatories.checklist(declaration);
        if (!checklist.met()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_requirements_missing", missing(checklist));
        }
    }

    private static Messages.Worded missing(Checklist checklist) {
        return locale -> checklist.missingSentence((key, args) -> Messages.say(locale, key, args));
    }
}
