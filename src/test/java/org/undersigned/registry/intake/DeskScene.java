package org.undersigned.registry.intake;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Paging;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Organization;
import org.undersigned.registry.OtherAssembly;

/** An assembly of its own whose officer sends registers over HTTP. */
final class DeskScene {

    static final String IMPORTS = "/en/office/registry/imports";

    private static final String LETTERS = "ABDELMOR";

    private static final String HEADER =
            "person_id,given_name,family_name,name,birth_date,organization,classification,role,start_date,end_date\n";

    final Organization body;
    final Account officer;
    final String register = "register " + Ids.next();

    // of letters that sound alike wherever they stand
    private final String stem = new Random()
            .ints(7, 0, LETTERS.length())
            .mapToObj(i -> LETTERS.substring(i, i + 1))
            .collect(joining());

    private DeskScene(Organization body) {
        this.body = body;
        this.officer = Personas.account(Grant.tableOffice(body.id));
    }

    /** Nobody is in it. */
    static DeskScene empty() {
        return new DeskScene(bean(OtherAssembly.class).open());
    }

    /** One is known, Axel …SCHER of Germany. */
    static DeskScene withAxel() {
        var scene = empty();
        var first = scene.sent(scene.axel(""));
        scene.asks().post(first + "/application").then().statusCode(303);
        scene.done(first);
        return scene;
    }

    /** And one who may be Axel after all: the officer said that it is somebody new. */
    static DeskScene withTwoAlike() {
        var scene = withAxel();
        var other = scene.sentAs("another " + Ids.next(), scene.aksel());
        scene.asks().formParam("person", "").post(other + "/doubtful/" + firstDoubtful(other));
        scene.asks().post(other + "/application").then().statusCode(303);
        scene.done(other);
        return scene;
    }

    String personCalled(String given) {
        return QuarkusTransaction.requiringNew().call(() -> bean(Directory.class)
                .people(given + " " + stem, body.id, null, new Paging(1, 1))
                .people()
                .get(0)
                .id);
    }

    /** The row of one whom the registry knows, with the end of his membership. */
    String axel(String end) {
        return "p1,Axel," + family() + ",,1966-05-05,Germany,delegation,,2014-01-27," + end;
    }

    /** A family name that nobody else has. */
    String family() {
        return stem + "SCHER";
    }

    /** The row of one who may be Axel. */
    String aksel() {
        return "c,Aksel," + stem + "SHER,,,Germany,delegation,substitute,2014-01-27,";
    }

    /** The row of one of whom nobody knows. */
    String rossi() {
        return "a,Maria,R" + stem + ",,1970,Italy,delegation,,2016-01-25,";
    }

    static Account admin() {
        return Personas.account(Grant.admin());
    }

    RequestSpecification asks() {
        return Personas.as(officer);
    }

    /** Address of the import of a table of these rows, compared. */
    String sent(String... rows) {
        return sentAs(register, rows);
    }

    String sentAs(String name, String... rows) {
        var answer = send(asks(), name, body.code, HEADER + String.join("\n", rows));
        assertEquals(303, answer.statusCode(), () -> answer.body().asString());
        var address = answer.header("Location").replaceAll("^https?://[^/]+", "");
        done(address);
        return address;
    }

    static Response send(RequestSpecification asker, String register, String body, String text) {
        return asker.multiPart("file", "members.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("register", register)
                .multiPart("body", body)
                .multiPart("complete-on", "")
                .post(IMPORTS);
    }

    String page(String address) {
        return asks().get(address).then().statusCode(200).extract().body().asString();
    }

    /** Waits until nobody works on it. */
    RegisterImport done(String address) {
        var in = now(address);
        for (int i = 0; i < 200 && in.state.isBusy(); i++) {
            pause();
            in = now(address);
        }
        assertTrue(!in.state.isBusy(), "takes too long");
        return in;
    }

    static RegisterImport now(String address) {
        var id = address.substring(address.lastIndexOf('/') + 1);
        return QuarkusTransaction.requiringNew().call(() -> RegisterImport.of(id));
    }

    static int firstDoubtful(String address) {
        return bean(Entries.class).nextUndecided(now(address).id, 0).orElseThrow();
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
