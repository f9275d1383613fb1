package org.undersigned.signing.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.PaperSheetHandled;
import org.undersigned.signing.CountsMoved;
import org.undersigned.vault.RowKeys;

/**
 * What a sheet says of people is gone once the sheet is decided on: first the keys, which ends it in every backup, then what
 * they sealed. At once after the decision; where that failed, a few minutes later. Sheets that can come to nothing any more
 * end by themselves.
 */
@ApplicationScoped
class SheetForgetting {

    private static final Actor BY_ITSELF = Actor.system("end of signing");
    private static final int AT_ONCE = 100;

    private static final String OVER =
            """
            select s.declaration_id, s.number from paper_sheet s join declaration d on d.id = s.declaration_id
            where s.state in ('ENTERING', 'WAITING', 'RETURNED') and s.forgotten_at is null
            and (d.state in ('CLOSED', 'INADMISSIBLE', 'WITHDRAWN', 'LAPSED') or d.wording_number > s.wording_number)
            order by 1, 2 limit :most for update of s skip locked""";

    private static final String TO_FORGET =
            """
            select declaration_id, number from paper_sheet
            where forgotten_at is null and state in ('ACCEPTED', 'REFUSED', 'DISCARDED', 'OVER') limit :most""";

    private static final String EMPTY =
            """
            update paper_line set line_sealed = null, signer_key = null
            where declaration_id = :declaration and sheet = :sheet""";

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Event<CountsMoved> moved;

    @Inject
    Clock clock;

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SheetChanged change) {
        keys.destroy(change.keys());
        if (change.sheet() != null) {
            forget(change.sheet());
        }
        if (change.counted()) {
            moved.fire(new CountsMoved(change.sheet().declarationId()));
        }
    }

    @Scheduled(
            every = "5m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void forget() {
        while (QuarkusTransaction.requiringNew().call(this::end) == AT_ONCE) {
            // until none is left
        }
        for (var sheets = toForget(); !sheets.isEmpty(); sheets = toForget()) {
            sheets.forEach(this::forget);
        }
    }

    private int end() {
        var sheets = ids(OVER);
        for (var id : sheets) {
            var sheet = PaperSheet.held(id.declarationId(), id.number());
            sheet.end(BY_ITSELF, clock.instant());
            events.fire(new PaperSheetHandled(
                    sheet.declarationId, BY_ITSELF, clock.instant(), sheet.number, "over", PaperLine.count(sheet)));
        }
        return sheets.size();
    }

    private List<SheetId> toForget() {
        return QuarkusTransaction.requiringNew().call(() -> ids(TO_FORGET));
    }

    private void forget(SheetId id) {
        var over = QuarkusTransaction.requiringNew().call(() -> {
            var found = new ArrayList<String>();
            PaperSheet.of(id.declarationId(), id.number())
                    .ifPresent(sheet -> PaperLine.of(sheet).forEach(line -> found.add(line.key())));
            PaperScan.of(id).ifPresent(scan -> found.add(scan.key()));
            return found;
        });
        keys.destroy(over);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeMutationQuery(EMPTY)
                    .setParameter("declaration", id.declarationId())
                    .setParameter("sheet", id.number())
                    .executeUpdate();
            PaperScan.delete("declarationId = ?1 and sheet = ?2", id.declarationId(), id.number());
            PaperSheet.update(
                    "forgottenAt = ?1 where declarationId = ?2 and number = ?3",
                    clock.instant(),
                    id.declarationId(),
                    id.number());
        });
    }

    private List<SheetId> ids(String sql) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("most", AT_ONCE)
                .getResultStream()
                .map(row -> new SheetId((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }
}
