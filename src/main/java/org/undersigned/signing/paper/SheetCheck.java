package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.PaperSheetHandled;
import org.undersigned.declaration.PlainText;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Signing.Datum;
import org.undersigned.signing.citizens.PaperNames;
import org.undersigned.signing.citizens.Signable;
import org.undersigned.signing.citizens.Signables;

/** An officer of the body checks a sheet that was handed in, and decides on it. Whoever handed it in does not. */
@ApplicationScoped
class SheetCheck {

    private static final int LONGEST_REMARK = 2_000;

    @Inject
    Signables signables;

    @Inject
    PaperLines lines;

    @Inject
    PaperNames names;

    @Inject
    CurrentAccount officer;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Event<SheetChanged> changed;

    @Inject
    Clock clock;

    /** A declaration of the officer's body. */
    Declaration theirs(String ref) {
        return Declaration.byRef(ref)
                .filter(one -> officer.isOfficerOf(one.bodyId))
                .orElseThrow(Declaration::notFound);
    }

    /** A sheet of a declaration of the officer's body. */
    Sheets.Found theirs(String ref, int number) {
        var declaration = theirs(ref);
        return new Sheets.Found(
                declaration, PaperSheet.of(declaration.id, number).orElseThrow(PaperSheet::notFound));
    }

    /** Who stands on those lines; that they were opened, and by whom, stands in the audit trail. */
    @Transactional
    SortedMap<Integer, LineText> open(PaperSheet sheet, List<PaperLine> wanted) {
        sheet.mustWait();
        sheet.mustBeAnothers(Actor.of(officer));
        tell(sheet, "opened", wanted.size());
        return lines.open(wanted);
    }

    /** Strikes lines out, or lets them count after all where the reason is null. */
    @Transactional
    void mark(String ref, int number, Map<Integer, Strike> marks) {
        var sheet = waiting(ref, number);
        PaperLine.of(sheet, marks.keySet()).forEach(line -> line.struck = marks.get(line.position));
    }

    /** Counts the names of a sheet, but for those struck out: those that stand there already count once. */
    @Transactional
    PaperSheet accept(String ref, int number) {
        var declaration = Declaration.heldForSigning(theirs(ref, number).declaration().id);
        var sheet = waiting(ref, number);
        var signable = signables.of(declaration);
        // what counts, counts while signing is open: a sheet that is checked too late is late
        signable.mustTakeCitizens(clock.instant());
        Sheets.mustBeOf(declaration, sheet);
        if (!signable.visibilities().contains(sheet.visibility)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "citizens_visibility_wrong");
        }
        var all = PaperLine.of(sheet);
        var good = all.stream().filter(line -> line.struck == null).toList();
        var texts = lines.open(good);
        if (texts.size() < good.size()) {
            throw new IllegalStateException("Lines without their keys on sheet " + number + " of " + declaration.id);
        }
        int counted = names.count(
                signable,
                sheet.visibility,
                good.stream()
                        .map(line -> name(signable, line, texts.get(line.position)))
                        .toList());
        sheet.accept(counted, good.size() - counted, all.size() - good.size(), Actor.of(officer), clock.instant());
        tell(sheet, "accepted", counted);
        changed.fire(SheetChanged.decided(sheet.id(), counted > 0));
        return sheet;
    }

    /** Gives it back to its maker, to be entered anew. */
    @Transactional
    PaperSheet giveBack(String ref, int number, String remark) {
        var sheet = waiting(ref, number);
        sheet.giveBack(remark(remark), Actor.of(officer));
        tell(sheet, "returned", PaperLine.count(sheet));
        return sheet;
    }

    /** Refuses all of it. */
    @Transactional
    PaperSheet refuse(String ref, int number, String remark) {
        var sheet = waiting(ref, number);
        sheet.refuse(remark(remark), Actor.of(officer), clock.instant());
        tell(sheet, "refused", PaperLine.count(sheet));
        changed.fire(SheetChanged.decided(sheet.id(), false));
        return sheet;
    }

    private PaperSheet waiting(String ref, int number) {
        var sheet = PaperSheet.held(theirs(ref, number).declaration().id, number);
        sheet.mustWait();
        sheet.mustBeAnothers(Actor.of(officer));
        return sheet;
    }

    private PaperNames.Name name(Signable signable, PaperLine line, LineText text) {
        var data = signable.procedure().sign().requiredData();
        return new PaperNames.Name(
                text.name(),
                text.country(),
                data.contains(Datum.POSTCODE) ? text.postcode() : null,
                line.signerKey,
                text.email() == null ? null : names.byDomain(signable.id(), text.mailbox()));
    }

    private static String remark(String written) {
        var remark = PlainText.lines("remark", written).strip();
        if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
            throw Refusal.field("remark", "paper_remark_needed", LONGEST_REMARK);
        }
        return remark;
    }

    private void tell(PaperSheet sheet, String what, int names) {
        events.fire(new PaperSheetHandled(
                sheet.declarationId, Actor.of(officer), clock.instant(), sheet.number, what, names));
    }
}
