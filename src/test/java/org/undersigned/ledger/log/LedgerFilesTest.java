package org.undersigned.ledger.log;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.recount.Verified;

/** The log as the service serves it, together with whatever other tests have signed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LedgerFilesTest {

    @Inject
    PublishedLog log;

    @Inject
    EntityManager entities;

    @TestHTTPResource("/ledger")
    URI ledger;

    @TempDir
    Path folder;

    private static String declaration;

    @BeforeEach
    void threeHundredMore() {
        if (declaration == null) {
            declaration = Ids.next();
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = 0; i < 300; i++) {
                    entities.createNativeQuery("insert into ledger_entry (leaf) values (?1)")
                            .setParameter(
                                    1,
                                    Leaf.sign(declaration, new byte[32], Leaf.nonce())
                                            .bytes())
                            .executeUpdate();
                }
            });
            log.bringUpToDate();
        }
    }

    @Test
    void the_command_verifies_and_mirrors_the_service() {
        var mirror = folder.resolve("mirror").toString();
        var said = Verified.with(0, ledger.toString(), "--mirror", mirror);
        assertTrue(said.contains(declaration + ", wording 0000000000000000: 300 count"), said);
        Verified.with(0, mirror, "--against", ledger.toString());
    }

    @Test
    void a_checkpoint_is_kept_for_seconds_and_a_tile_for_good() {
        when().get("/ledger/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .header("Cache-Control", "public, max-age=5")
                .body(startsWith("localhost:8080/ledger\n"));
        when().get("/ledger/key").then().statusCode(200).body(startsWith("localhost:8080/ledger+"));
        var tile = when().get("/ledger/tile/0/000")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Cache-Control", containsString("immutable"))
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .asByteArray();
        assertEquals(8192, tile.length);
    }

    @Test
    void bundles_come_compressed_to_whoever_takes_that() {
        var raw =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        for (var encodings : new String[] {"gzip", "identity, gzip;q=0.5"}) {
            given().config(raw)
                    .header("Accept-Encoding", encodings)
                    .get("/ledger/tile/entries/000")
                    .then()
                    .statusCode(200)
                    .header("Vary", "Accept-Encoding")
                    .header("Content-Encoding", "gzip");
        }
        for (var encodings : new String[] {"identity", "gzip;q=0"}) {
            var header = given().config(raw)
                    .header("Accept-Encoding", encodings)
                    .get("/ledger/tile/entries/000")
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("Content-Encoding");
            assertTrue(header == null || header.equals("identity"), encodings);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/tile/0/999",
                "/ledger/tile/0/x999/999",
                "/ledger/tile/9/000",
                "/ledger/tile/00/000",
                "/ledger/tile/0/0",
                "/ledger/tile/0/000.p/256",
                "/ledger/tile/0/000.p/0",
                "/ledger/tile/-1/000",
                "/ledger/tile/entries/x000/000",
                "/ledger/tile/entries/%2e%2e/000",
                "/ledger/tile/0/000%00"
            })
    void what_is_no_file_of_the_log_is_not_found(String path) {
        var status = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .extract()
                .statusCode();
        assertTrue(status == 404 || status == 400, path + " is answered with " + status);
    }

    @Test
    void the_ledger_is_well() {
        when().get("/q/health/well")
                .then()
                .body("checks.name", hasItem("Ledger"))
                .body("checks.find { it.name == 'Ledger' }.status", is("UP"));
    }
}
