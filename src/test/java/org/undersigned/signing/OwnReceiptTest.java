package org.undersigned.signing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.ledger.log.PublishedLog;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.recount.Verified;

/** What a member may keep of the own signature. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OwnReceiptTest {

    @Inject
    Scenario scenario;

    @Inject
    PublishedLog log;

    @Inject
    Citizens books;

    @TestHTTPResource("/ledger")
    URI ledger;

    private Someone originator;
    private Someone member;

    @BeforeEach
    void people() {
        originator = scenario.member("Malta", "SOC");
        member = scenario.member("Spain", "ALDE");
    }

    @Test
    void it_is_there_once_the_entry_is_published_and_is_good(@TempDir Path folder) throws IOException {
        var ref = scenario.aDeclaration().by(originator).signedBy(member).gathering();
        member.gets(receipt(ref)).then().statusCode(404).body(containsString("no receipt yet"));
        member.gets(own(ref)).then().statusCode(200).body(containsString(receipt(ref)));
        log.bringUpToDate();
        var given = member.gets(receipt(ref))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("\"note.txt\""))
                .header("Referrer-Policy", "no-referrer")
                .extract()
                .asString();
        assertFalse(given.contains(member.name()) || given.contains(member.personId()), "it tells nobody");
        var file = Files.writeString(folder.resolve("note.txt"), given);
        Verified.with(0, ledger.toString(), "--receipt", file.toString());
    }

    @Test
    void nobody_gets_that_of_another() {
        var ref = scenario.aDeclaration().by(originator).signedBy(member).gathering();
        log.bringUpToDate();
        var own = member.gets(receipt(ref)).asString();
        assertFalse(own.equals(originator.gets(receipt(ref)).asString()), "each has the own");
        scenario.member("Italy", "SOC").gets(receipt(ref)).then().statusCode(404);
        scenario.officer().gets(receipt(ref)).then().statusCode(403);
        scenario.visitor().gets(receipt(ref)).then().statusCode(403);
        scenario.anonymous().gets(receipt(ref)).then().statusCode(401);
    }

    @Test
    void what_was_withdrawn_says_why_there_is_none() {
        var ref = scenario.aDeclaration()
                .under("pace-trial")
                .by(originator)
                .signedBy(member)
                .gathering();
        log.bringUpToDate();
        member.gets(receipt(ref)).then().statusCode(200);
        member.posts("/en/declarations/" + ref + "/withdraw", Map.of()).then().statusCode(303);
        member.gets(receipt(ref)).then().statusCode(409).body(containsString("the name was withdrawn"));
        member.gets(own(ref))
                .then()
                .statusCode(200)
                .body(not(containsString("note.txt")), containsString("the name was withdrawn"));
    }

    @Test
    void what_was_recorded_before_the_log_has_none() {
        var ref = scenario.aDeclaration().by(originator).signedBy(member).gathering();
        books.change("update signature set nonce = null where declaration_id = ?1", books.id(ref));
        member.gets(receipt(ref)).then().statusCode(409).body(containsString("before the public log began"));
        member.gets(own(ref)).then().body(not(containsString("note.txt")));
    }

    private static String own(String ref) {
        return "/en/declarations/" + ref + "/sign";
    }

    private static String receipt(String ref) {
        return own(ref) + "/note.txt";
    }
}
