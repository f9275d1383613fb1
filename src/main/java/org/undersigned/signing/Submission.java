package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.platform.Refusal;

/** Hands a declaration to the table office once the requirements of tabling are met. */
@ApplicationScoped
public class Submission {

    @Inject
    Signatories signatories;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    @Transactional
    public Declaration submit(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeOriginatedBy(by);
        var event = declaration.submit(by, clock.instant());
        mustMeetRequirements(declaration);
        events.fire(event);
        return declaration;
    }

    /** The refusal says in English what is missing; pages show the checklist in the reader's language beside it. */
    private void mustMeetRequirements(Declaration declaration) {
        var checklist = signatories.checklist(declaration);
        if (!checklist.met()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_requirements_missing", checklist);
        }
    }
}
