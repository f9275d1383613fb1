package org.undersigned.vault;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;

/** The vault as the service has it: a database beside the other one, in none of its transactions. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VaultInTheServiceTest {

    @Inject
    RowKeys keys;

    @Inject
    BlindIndex index;

    @Inject
    EntityManager main;

    @Test
    void a_key_is_kept_even_where_the_transaction_of_its_row_is_rolled_back() {
        var key = keys.fresh("test:" + Ids.next());
        QuarkusTransaction.begin();
        main.createNativeQuery("update account set disabled_at = null where false")
                .executeUpdate();
        keys.keep(List.of(key));
        QuarkusTransaction.rollback();
        assertTrue(keys.find(List.of(key.id())).containsKey(key.id()));
        assertEquals(1, keys.destroy(List.of(key.id())));
    }

    @Test
    void the_keys_are_not_in_the_main_database() {
        index.digest("d1", "signer", "a@b.example");
        assertEquals(
                0L,
                ((Number) main.createNativeQuery("select count(*) from information_schema.tables"
                                        + " where table_name in ('row_key', 'index_key', 'kek')")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void connections_that_were_broken_off_are_made_anew_without_anybody_noticing() {
        var key = keys.fresh("test:" + Ids.next());
        keys.keep(List.of(key));
        for (int round = 0; round < 5; round++) {
            main.createNativeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where datname = 'undersigned_keys' and backend_type = 'client backend'")
                    .getSingleResult();
            assertTrue(keys.find(List.of(key.id())).containsKey(key.id()));
        }
        keys.destroy(List.of(key.id()));
    }

    @Test
    void the_service_is_ready_and_well() {
        when().get("/q/health/ready").then().statusCode(200);
        when().get("/q/health/well").then().statusCode(200).body("checks.name", hasItem("Keys of personal data"));
    }
}
