package org.undersigned.signing.represented;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.vault.RowKeys;

/** Real names of those whom a complaint represented end a year after it has. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RealNamesEndTest {

    @Inject
    Complaints complaints;

    @Inject
    Citizens citizens;

    @Inject
    RealNameRetention retention;

    @Inject
    RowKeys keys;

    @Test
    void with_the_complaint_long_over_nobody_can_be_named_any_more() throws Exception {
        var complaint = complaints.written(1);
        complaint.setsKey(Complaints.publicKey(Complaints.keyFile())).then().statusCode(200);
        var person = complaint.enters("Birch", "k1");
        var link = complaint.link(person);
        Complaints.presses(link, "consent", Map.of("pseudonym", "Birch", "name", "Vera Real"))
                .then()
                .statusCode(303);
        var sealed = complaints.row(complaint, person);
        assertTrue(sealed.hasDetails());
        var key = sealed.sealing().key(Sealing.KIND);
        citizens.ends(complaint.ref());
        TestClock.advance(Duration.ofDays(300));
        retention.forget(500);
        assertTrue(complaints.row(complaint, person).hasDetails());
        TestClock.advance(Duration.ofDays(367));
        assertTrue(retention.forget(500) >= 2);
        assertFalse(complaints.row(complaint, person).hasDetails());
        assertEquals(Map.of(), keys.find(List.of(key)));
        assertEquals(
                0,
                citizens.number(
                        "select count(*) from represented_invitation where declaration_id = ?1", sealed.declarationId));
    }
}
