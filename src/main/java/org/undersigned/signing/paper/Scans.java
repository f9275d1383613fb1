package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.PaperSheetHandled;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;

/** Scans of sheets: sent by the originator or an officer, opened for officers alone, gone when the sheet is decided on. */
@ApplicationScoped
class Scans {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    Sheets sheets;

    @Inject
    SheetCheck check;

    @Inject
    RowKeys keys;

    @Inject
    CurrentAccount account;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Event<SheetChanged> changed;

    @Inject
    Clock clock;

    /** As it was sent. */
    record Opened(ScanType type, byte[] content, String name) {}

    /** The originator sends one; another one takes its place. */
    @Transactional
    void send(String ref, int number, byte[] content) {
        var sheet = PaperSheet.held(sheets.mine(ref, Actor.of(account)).id, number);
        sheet.mustBeWritable();
        keep(sheet, content);
    }

    /** An officer sends one for a sheet that waits. */
    @Transactional
    void sendByOfficer(String ref, int number, byte[] content) {
        var sheet = PaperSheet.held(check.theirs(ref, number).declaration().id, number);
        sheet.mustWait();
        keep(sheet, content);
    }

    /** For the officer who checks the sheet; that it was opened stands in the audit trail. */
    @Transactional
    Opened open(String ref, int number) {
        var found = check.theirs(ref, number);
        found.sheet().mustWait();
        found.sheet().mustBeAnothers(Actor.of(account));
        var scan =
                PaperScan.of(found.sheet().id()).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "paper_no_scan"));
        var key = keys.find(List.of(scan.key())).get(scan.key());
        if (key == null) {
            throw Refusal.of(Refusal.Kind.GONE, "paper_no_scan");
        }
        events.fire(new PaperSheetHandled(
                scan.declarationId, Actor.of(account), clock.instant(), scan.sheet, "scan_opened", 1));
        var name = "sheet-" + found.declaration().ref + "-" + number + "."
                + scan.type.name().toLowerCase(Locale.ROOT);
        return new Opened(scan.type, key.open(scan.contentSealed, context(key)), name);
    }

    private void keep(PaperSheet sheet, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Refusal.field("scan", "paper_scan_too_large");
        }
        var type = ScanType.of(content).orElseThrow(() -> Refusal.field("scan", "paper_scan_wrong"));
        var scan = PaperScan.of(sheet.id()).orElseGet(PaperScan::new);
        var over = scan.scanId == null ? List.<String>of() : List.of(scan.key());
        scan.declarationId = sheet.declarationId;
        scan.sheet = sheet.number;
        scan.scanId = Ids.wide();
        scan.type = type;
        scan.addedAt = clock.instant();
        var key = keys.fresh(new RowId(sheet.declarationId, scan.scanId).key(PaperScan.KIND));
        keys.keep(List.of(key));
        scan.contentSealed = key.seal(content, context(key));
        scan.persist();
        changed.fire(SheetChanged.rewritten(over));
    }

    private static byte[] context(RowKey key) {
        return ("paper_scan.content_sealed " + key.id()).getBytes(StandardCharsets.UTF_8);
    }
}
