package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;

/** What a start does with versions that were read before, as files come, change and go. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeptVersionsTest {

    @Inject
    KeptVersions kept;

    @Inject
    ProcedureStore store;

    @Inject
    Procedures procedures;

    @Inject
    Bookcase bookcase;

    @Inject
    Scenario scenario;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    private final String id = OwnFile.id();

    @AfterEach
    void forget() {
        remove();
    }

    @Test
    void what_nobody_used_may_change_and_what_somebody_used_may_not() {
        start(OwnFile.of(id));
        start(OwnFile.of(id).replace("late: ALLOWED", "late: FORBIDDEN"));
        use(OwnFile.of(id));
        var changed = OwnFile.of(id).replace("until: ANYTIME }\nwithdrawD", "until: UNTIL_SUBMISSION }\nwithdrawD");
        var refused = assertThrows(ProcedureFileException.class, () -> start(changed));
        assertEquals(
                "b.yaml: line 4, column 5: versions: " + id + " 1 has other rules than when 1 declarations were begun"
                        + " under it (a.yaml); put the file back as it was, and give the changed rules a version with"
                        + " an id of its own",
                refused.problems().get(0).toString());
    }

    @Test
    void comments_layout_links_and_the_end_of_a_version_are_no_rules() {
        use(OwnFile.of(id));
        start("# another comment\n" + OwnFile.of(id));
        start(OwnFile.of(id).replace("late: ALLOWED\nrepublish: LIVE", "republish: LIVE\nlate:   ALLOWED"));
        start(OwnFile.of(id).replace("ruleRef: ours", "ruleRef: ours, sourceUrl: https://example.org/"));
        start(OwnFile.of(id).replace("ruleRef: ours", "ruleRef: ours, validTo: 2030-01-01"));
        start(OwnFile.of(id)
                .replace(
                        "versions:\n",
                        "versions:\n  - { id: \"0\", validFrom: 2010-01-01, validTo: 2020-01-01, ruleRef: ours }\n"));
        assertThrows(
                ProcedureFileException.class,
                () -> start(OwnFile.of(id).replace("ruleRef: ours", "ruleRef: somebody’s")));
    }

    @Test
    void a_version_in_use_whose_file_is_gone_stays_readable_and_is_no_longer_offered() {
        use(OwnFile.of(id));
        var gone = kept.reconcile(withoutOwn());
        assertTrue(gone.stream().anyMatch(one -> one.id().equals(id)));
        remove();
        assertEquals(Optional.empty(), procedures.inForce(id, clock.instant()));
        assertEquals(id, procedures.pinned(id, "1").id());
        assertTrue(procedures.all().stream().anyMatch(one -> one.id().equals(id)));
    }

    @Test
    void a_version_that_nobody_used_goes_with_its_file() {
        start(OwnFile.of(id));
        assertEquals(
                List.of(),
                kept.reconcile(withoutOwn()).stream()
                        .map(Procedure::id)
                        .filter(id::equals)
                        .toList());
    }

    /** What another instance put into use is found here, too. */
    @Test
    void what_is_put_into_use_elsewhere_is_found_at_once() {
        assertEquals(Optional.empty(), procedures.inForce(id, clock.instant()));
        install(OwnFile.of(id));
        assertTrue(procedures.inForce(id, clock.instant()).isPresent());
    }

    /** As an instance does that starts with this file besides the others. */
    private void start(String file) {
        var entries = Catalogue.read(List.of(OwnFile.file("b.yaml", file)), Map.of());
        QuarkusTransaction.requiringNew().run(() -> kept.reconcile(entries));
    }

    private List<Catalogue.Entry> withoutOwn() {
        return Catalogue.read(
                bookcase.files().stream()
                        .filter(file -> !file.name().startsWith("a.yaml"))
                        .toList(),
                Map.of());
    }

    /** Somebody begins a draft under it. */
    private void use(String file) {
        install(file);
        scenario.aDeclaration().under(id).draft();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update procedure_version set file_name = 'a.yaml' where procedure_id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    private void install(String file) {
        QuarkusTransaction.requiringNew().run(() -> {
            store.lockForChange();
            store.add(Ids.next(), OwnFile.file("a.yaml " + id, file), clock.instant());
        });
    }

    private void remove() {
        QuarkusTransaction.requiringNew().run(() -> {
            store.lockForChange();
            database.createNativeQuery("delete from procedure_file where file_name like :name")
                    .setParameter("name", "a.yaml " + id)
                    .executeUpdate();
        });
        bookcase.latest();
    }
}
