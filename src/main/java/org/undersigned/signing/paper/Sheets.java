package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.PaperSheetHandled;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.FormCheck;
import org.undersigned.signing.citizens.Signable;
import org.undersigned.signing.citizens.Signables;

/** What the originator of a text does with sheets of paper: makes them, enters what stands on them, hands them in. */
@ApplicationScoped
class Sheets {

    static final int MOST_LINES = 5_000;
    private static final int MOST_SHEETS = 10_000;
    private static final int LONGEST_PLACE = 200;

    @Inject
    Signables signables;

    @Inject
    Drafting drafting;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Event<SheetChanged> changed;

    @Inject
    Clock clock;

    /**
     * A sheet to be.
     *
     * @param lines places for names, 1 to 5,000
     * @param visibility what the sheet says becomes of the names
     * @param country of whoever writes no other
     */
    record Wanted(int lines, Visibility visibility, String country) {}

    /** A sheet with its declaration. */
    record Found(Declaration declaration, PaperSheet sheet) {}

    /** The originator's declaration, where citizens sign it. */
    Declaration mine(String ref, Actor by) {
        var declaration = Declaration.originatedBy(by, ref);
        signables.of(declaration).mustBeForCitizens();
        return declaration;
    }

    /** The originator's sheet. */
    Found mine(String ref, int number, Actor by) {
        var declaration = mine(ref, by);
        return new Found(declaration, PaperSheet.of(declaration.id, number).orElseThrow(PaperSheet::notFound));
    }

    /** What a sheet may say becomes of names. */
    List<Visibility> visibilities(Declaration declaration) {
        return signables.of(declaration).visibilities();
    }

    /** Makes a sheet with the next number. */
    @Transactional
    PaperSheet make(String ref, Wanted wanted, Actor by) {
        var declaration = Declaration.held(mine(ref, by).id);
        var signable = taking(declaration);
        var remarks = new ArrayList<Remark>();
        if (wanted.lines() < 1 || wanted.lines() > MOST_LINES) {
            remarks.add(new Remark("lines", "paper_lines_wrong", List.of(MOST_LINES)));
        }
        if (wanted.visibility() == null || !signable.visibilities().contains(wanted.visibility())) {
            remarks.add(new Remark("visibility", "citizens_visibility_wrong", List.of()));
        }
        var country = country(wanted.country(), remarks);
        if (!remarks.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, remarks);
        }
        int last = PaperSheet.of(declaration.id).stream()
                .mapToInt(one -> one.number)
                .max()
                .orElse(0);
        if (last >= MOST_SHEETS) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "paper_too_many_sheets", MOST_SHEETS);
        }
        var sheet = new PaperSheet();
        sheet.declarationId = declaration.id;
        sheet.number = last + 1;
        sheet.wordingNumber = declaration.wordingNumber;
        sheet.state = SheetState.ENTERING;
        sheet.visibility = wanted.visibility();
        sheet.country = country;
        sheet.lines = wanted.lines();
        sheet.madeAt = clock.instant();
        sheet.madeBy = by.id();
        sheet.persist();
        tell(sheet, "made", sheet.lines, by);
        return sheet;
    }

    /** Says where and when the names were collected; a day that is not to come. */
    @Transactional
    void describe(String ref, int number, String place, LocalDate on, Actor by) {
        var declaration = mine(ref, by);
        var sheet = writable(declaration, number);
        var where = PlainText.line("place", place);
        if (where.isEmpty() || where.length() > LONGEST_PLACE) {
            throw Refusal.field("place", "paper_place_wrong", LONGEST_PLACE);
        }
        if (on == null || on.isAfter(drafting.procedureOf(declaration).day(clock.instant()))) {
            throw Refusal.field("collectedOn", "paper_day_wrong");
        }
        sheet.place = where;
        sheet.collectedOn = on;
    }

    /** Hands the sheet in, to be checked by an officer. */
    @Transactional
    PaperSheet handIn(String ref, int number, Actor by) {
        var declaration = mine(ref, by);
        taking(declaration);
        var sheet = writable(declaration, number);
        mustBeOf(declaration, sheet);
        int names = PaperLine.count(sheet);
        if (names == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "paper_empty");
        }
        if (sheet.place == null) {
            throw Refusal.field("place", "paper_place_needed");
        }
        sheet.handIn(Ids.next(), by, clock.instant());
        tell(sheet, "handed_in", names, by);
        return sheet;
    }

    /** Gives the sheet up; what was entered is destroyed. */
    @Transactional
    void discard(String ref, int number, Actor by) {
        var sheet = writable(mine(ref, by), number);
        tell(sheet, "discarded", PaperLine.count(sheet), by);
        sheet.discard(by, clock.instant());
        changed.fire(SheetChanged.decided(sheet.id(), false));
    }

    /** Refuses where the text has changed since the sheet was printed: nobody on it has read the new one. */
    static void mustBeOf(Declaration declaration, PaperSheet sheet) {
        if (declaration.wordingNumber != sheet.wordingNumber) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "paper_text_changed");
        }
    }

    /** Refuses where no citizen can sign now. */
    Signable taking(Declaration declaration) {
        var signable = signables.of(declaration);
        signable.mustTakeCitizens(clock.instant());
        return signable;
    }

    /** Held, and refused where it is handed in or decided on. */
    static PaperSheet writable(Declaration declaration, int number) {
        var sheet = PaperSheet.held(declaration.id, number);
        sheet.mustBeWritable();
        return sheet;
    }

    private static String country(String written, List<Remark> remarks) {
        try {
            return FormCheck.country(written);
        } catch (Refusal refusal) {
            remarks.addAll(refusal.remarks);
            return null;
        }
    }

    private void tell(PaperSheet sheet, String what, int names, Actor by) {
        events.fire(new PaperSheetHandled(sheet.declarationId, by, clock.instant(), sheet.number, what, names));
    }
}
