package org.undersigned.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccountsTest {

    @Inject
    Accounts accounts;

    private final String email = Ids.next() + "@assembly.example";
    private final String person = Ids.next();

    private Account open(String address, String personId, Grant... grants) {
        return accounts.open(address, "Æsa Ødegård", personId, Locale.FRENCH, List.of(grants));
    }

    private static Set<Grant> grantsOf(Account account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new HashSet<>(Account.<Account>findById(account.id).grants()));
    }

    @Test
    void opening_twice_is_opening_once() {
        var first = open(email, person, Grant.member());
        var second = open(email.toUpperCase(Locale.ROOT), person, Grant.member());
        assertEquals(first.id, second.id);
        assertEquals(Set.of(Grant.member()), grantsOf(second));
    }

    @Test
    void opening_again_adds_the_roles_that_are_missing() {
        open(email, null, Grant.member(), Grant.tableOffice("pace"));
        var again = open(email, null, Grant.tableOffice("ep"), Grant.tableOffice("pace"));
        assertEquals(Set.of(Grant.member(), Grant.tableOffice("pace"), Grant.tableOffice("ep")), grantsOf(again));
    }

    @Test
    void opened_by_many_at_once_there_is_one() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var opened = IntStream.range(0, 8)
                .mapToObj(i -> pool.submit(() -> open(email, person, Grant.member()).id))
                .toList();
        var ids = new HashSet<String>();
        for (var one : opened) {
            ids.add(one.get());
        }
        pool.shutdown();
        assertEquals(1, ids.size());
    }

    @Test
    void an_account_does_not_come_to_act_for_a_person_by_being_opened_again() {
        open(email, null, Grant.tableOffice("pace"));
        assertEquals(Kind.CONFLICT, refused(() -> open(email, person, Grant.member())));
    }

    @Test
    void a_person_has_one_account() {
        open(email, person, Grant.member());
        assertEquals(Kind.CONFLICT, refused(() -> open("other-" + email, person, Grant.member())));
    }

    @Test
    void an_officer_is_one_of_a_body_and_an_administrator_of_none() {
        assertEquals(Kind.INVALID, refused(() -> Grant.tableOffice(null)));
        assertEquals(Kind.INVALID, refused(() -> new Grant(Role.ADMIN, "pace")));
        assertEquals(Kind.INVALID, refused(() -> new Grant("president", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Eve\r\nBcc: all@example.org", "a\tb", "a\u0000b"})
    void a_name_is_one_line(String name) {
        assertEquals(Kind.INVALID, refused(() -> accounts.open(email, name, null, Locale.FRENCH, List.of())));
    }

    @Test
    void an_international_domain_is_kept_in_its_ascii_form() {
        assertEquals("a@xn--bcher-kva.example", EmailAddress.canonical(" A@Bücher.example "));
    }

    private static Kind refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).kind;
    }
}
