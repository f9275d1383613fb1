package org.undersigned.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.undersigned.declaration.DeclarationEvent.ReplacementChosen;
import org.undersigned.declaration.DeclarationEvent.ReplacementDropped;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Person;

/** Puts declarations in relation: amendments to what they amend, joint motions to the motions that they replace. */
@ApplicationScoped
public class Relations {

    @Inject
    Drafting drafting;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    /** The text to which an amendment may be tabled now; refuses where its procedure has none or it is no longer open. */
    public Declaration mustBeAmendable(String ref) {
        var text = Declaration.byRef(ref).filter(Declaration::isPublic).orElseThrow(Declaration::notFound);
        if (!isAmendable(text)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_not_amendable");
        }
        return text;
    }

    /** Whether an amendment may be tabled to it: its procedure has them, it is open, and is no amendment itself. */
    public boolean isAmendable(Declaration text) {
        return drafting.procedureOf(text).amendments().allowed()
                && text.state == State.OPEN
                && Relation.amendedBy(text).isEmpty();
    }

    /** Begins an amendment: a text of its own, under the procedure of the text that it is to change. */
    @Transactional
    public Declaration beginAmendment(String id, String amendedRef, DraftText text, Actor by) {
        var amended = mustBeAmendable(amendedRef);
        var amendment = drafting.begin(id, amended.procedureId, text, by);
        if (Relation.amendedBy(amendment).isEmpty()) {
            Relation.add(amendment, Relation.Kind.AMENDS, amended);
        }
        return amendment;
    }

    /**
     * Motions in whose place somebody may put a joint motion: tabled with the same body, not replaced yet, and public or
     * their own.
     */
    public List<Declaration> replaceable(Declaration joint, Actor by) {
        return Declaration.list(
                "from Declaration d where d.bodyId = ?1 and d.procedureId <> ?2 and d.id <> ?3"
                        + " and (d.state in (OPEN, CLOSED) or d.state = SUBMITTED and exists (select 1 from Author a"
                        + " where a.declarationId = d.id and a.personId in ?4 and a.acceptedAt is not null))"
                        + " and not exists (select 1 from Relation r where r.otherId = d.id and r.kind = REPLACES)"
                        + " order by coalesce(d.publishedOn, current_date) desc, d.number, d.id",
                joint.bodyId,
                joint.procedureId,
                joint.id,
                by.personId() == null ? List.of() : Person.records(by.personId()));
    }

    /** Puts the joint motion in the place of another, while its text may be changed. */
    @Transactional
    public void replace(String ref, String otherRef, Actor by) {
        var joint = writable(ref, by);
        var other = replaceable(joint, by).stream()
                .filter(one -> one.ref.equals(otherRef) || one.id.equals(otherRef))
                .findFirst()
                .orElseThrow(() -> Refusal.field("motion", "declaration_not_replaceable"));
        Relation.add(joint, Relation.Kind.REPLACES, other);
        events.fire(new ReplacementChosen(joint.id, by, clock.instant(), other.ref));
    }

    /** It is no longer put in the place of the other. */
    @Transactional
    public void drop(String ref, String otherRef, Actor by) {
        var joint = writable(ref, by);
        Declaration.byRef(otherRef)
                .map(other -> new Relation.Key(joint.id, Relation.Kind.REPLACES, other.id))
                .filter(key -> Relation.deleteById(key))
                .ifPresent(key -> events.fire(new ReplacementDropped(joint.id, by, clock.instant(), otherRef)));
    }

    /** Refuses a joint motion that replaces nothing. */
    public void mustReplaceSomething(Declaration joint) {
        if (replacesMotions(joint) && Relation.replacedBy(joint).isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_replaces_nothing");
        }
    }

    /** Whether its procedure puts it in the place of other motions. */
    public boolean replacesMotions(Declaration declaration) {
        return drafting.procedureOf(declaration).replaces() == Procedure.Replaces.MOTIONS_OF_SIGNATORIES;
    }

    private Declaration writable(String ref, Actor by) {
        var joint = drafting.writable(ref, by);
        if (!replacesMotions(joint)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_replaces_never");
        }
        return joint;
    }
}
