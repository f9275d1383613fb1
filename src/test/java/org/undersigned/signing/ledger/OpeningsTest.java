package org.undersigned.signing.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.undersigned.Scenario.from;
import static org.undersigned.signing.Leaf.Type.CLOSE;
import static org.undersigned.signing.Leaf.Type.OPEN;
import static org.undersigned.signing.Leaf.Type.SIGN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.signing.citizens.Citizens;

/** The ledger tells when a text begins to take names, and when it ceases. Random acts are in {@code RandomActsTest}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpeningsTest {

    @Inject
    Scenario scenario;

    @Inject
    TextInLedger ledger;

    @Inject
    Drafting drafting;

    @Inject
    Session database;

    @Inject
    Citizens citizens;

    @Inject
    Clock clock;

    @Test
    void it_is_opened_before_its_first_name_and_closed_with_its_end() {
        var draft = scenario.aDeclaration().draft();
        assertEquals(List.of(), ledger.leaves(scenario.declaration(draft).id));
        var id = scenario.declaration(
                        scenario.aDeclaration().signedBy(20, from(5)).closed())
                .id;
        var types = ledger.leaves(id).stream().map(leaf -> leaf.type()).toList();
        assertEquals(List.of(OPEN, SIGN), types.subList(0, 2));
        assertEquals(CLOSE, types.get(types.size() - 1));
        ledger.mustFollow(scenario.declaration(id), clock.instant());
    }

    @Test
    void a_changed_wording_is_opened_anew_under_its_own_hash() {
        var author = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().by(author).gathering();
        drafting.takeBack(ref, author.actor());
        drafting.write(
                ref,
                new DraftText(List.of(DraftText.Version.typed("en", "Harbours", "We want a harbour of our own."))),
                author.actor());
        drafting.openForSignature(ref, author.actor());
        var declaration = scenario.declaration(ref);
        assertEquals(List.of(OPEN, CLOSE, OPEN), ledger.turns(declaration.id));
        var leaves = ledger.leaves(declaration.id);
        assertArrayEquals(
                QuarkusTransaction.requiringNew().call(() -> declaration.wording().contentHash),
                leaves.get(leaves.size() - 1).wordingHash());
        ledger.mustFollow(declaration, clock.instant());
    }

    @Test
    void what_takes_no_name_once_it_is_tabled_is_not_opened_again() {
        var id = scenario.declaration(scenario.aDeclaration()
                        .under("pace-motion")
                        .signedBy(20, from(5))
                        .published())
                .id;
        assertEquals(List.of(OPEN, CLOSE), ledger.turns(id));
        ledger.mustFollow(scenario.declaration(id), clock.instant());
    }

    @Test
    void what_was_given_up_while_names_came_is_closed() {
        var author = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().by(author).gathering();
        drafting.withdraw(ref, author.actor());
        assertEquals(List.of(OPEN, CLOSE), ledger.turns(scenario.declaration(ref).id));
    }

    @Test
    void texts_from_before_the_ledger_told_of_it_are_opened_by_the_migration() throws IOException {
        var author = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().by(author).gathering();
        var id = scenario.declaration(ref).id;
        QuarkusTransaction.requiringNew().run(() -> {
            citizens.change("delete from ledger_entry where position(convert_to(?1, 'UTF8') in leaf) = 4", id);
            citizens.change("delete from opening where declaration_id = ?1", id);
        });
        migrate(id);
        assertEquals(List.of(OPEN), ledger.turns(id));
        ledger.mustFollow(scenario.declaration(id), clock.instant());
        drafting.takeBack(ref, author.actor());
        assertEquals(List.of(OPEN, CLOSE), ledger.turns(id));
        assertFalse(scenario.declaration(id).state.isOpenForSignature());
    }

    /** For that text alone. */
    private void migrate(String id) throws IOException {
        try (var file = getClass()
                .getResourceAsStream("/db/migration/V276__Texts_that_take_names_are_opened_in_the_ledger.sql")) {
            var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("where d.state", "where d.id = '" + id + "' and d.state");
            QuarkusTransaction.requiringNew()
                    .run(() -> database.doWork(connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    }));
        }
    }
}
