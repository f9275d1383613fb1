package org.undersigned.signing.represented;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.signing.represented.Represented.Source;
import org.undersigned.signing.represented.RepresentedEvent.RepresentationChanged;
import org.undersigned.signing.represented.RepresentedEvent.What;

/**
 * Those for whom a complaint is lodged, as its authors keep them: entered under a pseudonym, each with their own consent.
 * What they do themselves is in {@link OwnConsents}.
 */
@ApplicationScoped
public class RepresentedPeople {

    private static final int LONGEST_MEANS = 300;

    /** Our own limit. */
    private static final int MOST = 5_000;

    @Inject
    Drafting drafting;

    @Inject
    Event<RepresentedEvent> events;

    @Inject
    Unsealing unsealing;

    @Inject
    Clock clock;

    /**
     * What is told of somebody represented.
     *
     * @param caseKey key of the block that is their case sheet, or null
     * @param consentOn day of consent, or null where it is not given yet
     * @param means how it was given, or null
     */
    public record Told(String pseudonym, String caseKey, LocalDate consentOn, String means) {}

    /** Whether a complaint of that kind represents people. */
    public boolean has(Declaration declaration) {
        return drafting.procedureOf(declaration).sign().capacities().contains(Capacity.REPRESENTED_PERSON);
    }

    void mustRepresent(Declaration declaration) {
        if (!has(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "represented_nobody");
        }
    }

    /** Enters somebody; a pseudonym is one of a kind within the complaint. */
    @Transactional
    public Represented add(String ref, Told told, Actor by) {
        var declaration = changeable(ref, by);
        var known = Represented.of(declaration.id);
        if (known.size() >= MOST) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "represented_most", MOST);
        }
        var person = new Represented();
        person.declarationId = declaration.id;
        person.id = Ids.next();
        person.position = known.stream().mapToInt(one -> one.position).max().orElse(0) + 1;
        person.pseudonym = Pseudonyms.of(told.pseudonym(), known);
        person.caseKey = told.caseKey() == null || told.caseKey().isBlank() ? null : told.caseKey();
        person.recordedAt = clock.instant();
        if (told.consentOn() != null) {
            consent(declaration, person, told.consentOn(), told.means());
        }
        person.persist();
        changed(person, What.ADDED, by);
        return person;
    }

    /** Records that somebody has consented, on a day that is not to come. */
    @Transactional
    public void consent(String ref, String id, LocalDate on, String means, Actor by) {
        var declaration = changeable(ref, by);
        var person = present(declaration, id);
        consent(declaration, person, on, means);
        changed(person, What.CONSENTED, by);
    }

    /** Records that somebody takes consent back, as they may until the complaint is submitted. */
    @Transactional
    public void withdraw(String ref, String id, Actor by) {
        withdraw(present(changeable(ref, by), id), by);
    }

    /** Whoever leaves need not be known any more: with the consent goes what is sealed. */
    void withdraw(Represented person, Actor by) {
        if (person.consents()) {
            person.withdrawnOn = today(Declaration.findById(person.declarationId));
            unsealing.unseal(person);
            changed(person, What.WITHDREW, by);
        }
    }

    /**
     * Those whose consent is needed: everybody who has not left, and whoever has while their case sheet still stands in the
     * text.
     */
    public List<Represented> needed(Declaration declaration) {
        var everybody = Represented.of(declaration.id);
        if (everybody.stream().noneMatch(Represented::hasLeft)) {
            return everybody;
        }
        var keys = declaration.wording().versions().stream()
                .flatMap(version -> version.blocks.stream())
                .map(Block::key)
                .collect(Collectors.toSet());
        return everybody.stream()
                .filter(one -> !one.hasLeft() || keys.contains(one.caseKey))
                .toList();
    }

    private void consent(Declaration declaration, Represented person, LocalDate on, String means) {
        if (on == null || on.isAfter(today(declaration))) {
            throw Refusal.field("consentOn", "represented_consent_day_wrong");
        }
        var how = PlainText.line("means", means);
        if (how.length() > LONGEST_MEANS) {
            throw Refusal.field("means", "represented_consent_means_too_long", LONGEST_MEANS);
        }
        person.consent(on, Source.AUTHORS, null, how.isEmpty() ? null : how);
    }

    LocalDate today(Declaration declaration) {
        return drafting.procedureOf(declaration).day(clock.instant());
    }

    void changed(Represented person, What what, Actor by) {
        var word = what.name().toLowerCase(Locale.ROOT);
        events.fire(new RepresentationChanged(person.declarationId, by, clock.instant(), person.position, word));
    }

    static Represented mustBe(Declaration declaration, String id) {
        return Represented.<Represented>findByIdOptional(new Represented.Key(declaration.id, id))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "represented_unknown"));
    }

    /** Refuses whoever was erased: nobody can speak for them any more. */
    static Represented present(Declaration declaration, String id) {
        var person = mustBe(declaration, id);
        if (person.isErased()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "represented_erased");
        }
        return person;
    }

    /** Held, for one of its authors, while those whom it represents may still change. */
    private Declaration changeable(String ref, Actor by) {
        var declaration = written(ref, by);
        mustBeOpen(declaration);
        return declaration;
    }

    /** Held, for one of its authors. */
    Declaration written(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeWrittenBy(by);
        mustRepresent(declaration);
        return declaration;
    }

    /** For one of its authors, to look at. */
    Declaration readBy(String ref, Actor by) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(by);
        if (!has(declaration)) {
            throw Declaration.notFound();
        }
        return declaration;
    }

    static boolean isOpen(Declaration declaration) {
        return declaration.state.isDrafted();
    }

    static void mustBeOpen(Declaration declaration) {
        if (!isOpen(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "represented_too_late");
        }
    }
}
