package org.undersigned.signing.represented;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.represented.Complaints.keyFile;
import static org.undersigned.signing.represented.Complaints.looks;
import static org.undersigned.signing.represented.Complaints.presses;
import static org.undersigned.signing.represented.Complaints.publicKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.signing.OpenNames;
import org.undersigned.signing.represented.Complaints.Complaint;

/** What the authors of a complaint do for those whom it represents: links, the organisation's key, the sealed names. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganisationTest {

    @Inject
    Scenario scenario;

    @Inject
    Complaints complaints;

    private Complaint complaint;
    private String baker;

    @BeforeEach
    void complaint() {
        complaint = complaints.written(2);
        baker = complaint.enters("Baker", "k1");
    }

    @Test
    void only_they_invite_and_read_and_only_they_set_the_key() throws Exception {
        var strangers = List.of(complaints.written(1).author(), scenario.visitor(), scenario.officer());
        for (var stranger : strangers) {
            var theirs = new Complaint(stranger, complaint.ref());
            theirs.invites(baker, Map.of()).then().statusCode(404);
            theirs.setsKey(publicKey(keyFile())).then().statusCode(404);
            for (var path : List.of(complaint.api(), complaint.api() + "/sealed.json")) {
                stranger.gets(path).then().statusCode(404);
            }
            for (var page : List.of("/represented/" + baker, "/organisation-key")) {
                stranger.gets(complaint.desk() + page).then().statusCode(404);
            }
            stranger.posts(complaint.desk() + "/represented/" + baker + "/invitation", Map.of("email", "a@b.ch"))
                    .then()
                    .statusCode(404);
            stranger.posts(complaint.desk() + "/represented/" + baker + "/invitation/link")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void a_link_is_shown_once_and_not_kept() {
        var page = complaint
                .author()
                .posts(complaint.desk() + "/represented/" + baker + "/invitation/link", Map.of("lang", "fr"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(page, containsString("/fr/declarations/" + complaint.ref() + "/consents/"));
        complaint
                .author()
                .gets(complaint.desk() + "/represented/" + baker)
                .then()
                .body(not(containsString("/consents/")));
        assertEquals("handed_over", complaint.told("[0].invitation.standing"));
        assertThat(complaint.told("[0].invitation.link"), nullValue());
    }

    @Test
    void a_key_to_which_names_are_sealed_stays() throws Exception {
        var key = publicKey(keyFile());
        complaint.setsKey("A".repeat(43)).then().statusCode(422);
        complaint.setsKey(publicKey(keyFile())).then().statusCode(200);
        complaint.setsKey(key).then().statusCode(200);
        var link = complaint.link(baker);
        presses(link, "consent", Map.of("pseudonym", "Baker", "name", "Zoë Šiškin"))
                .then()
                .statusCode(303);
        complaint.setsKey(publicKey(keyFile())).then().statusCode(409);
        complaint.setsKey(key).then().statusCode(200);
        presses(link, "name-removal", Map.of()).then().statusCode(303);
        complaint.setsKey(publicKey(keyFile())).then().statusCode(200);
    }

    @Test
    void only_the_private_key_opens_the_names_and_fetching_them_is_told() throws Exception {
        var key = keyFile();
        complaint.setsKey(publicKey(key)).then().statusCode(200);
        var answer = Map.of("pseudonym", "Baker", "name", "Zoë Šiškin", "born", "1971-03-02", "reach", "=+41 22 000");
        presses(complaint.link(baker), "consent", answer).then().statusCode(303);
        looks(complaint.link(baker)).then().body(not(containsString("Šiškin")), not(containsString("1971")));
        var sent = complaint
                .author()
                .gets(complaint.api() + "/sealed.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("persons.size()", equalTo(1))
                .extract()
                .asString();
        var file = Files.writeString(Files.createTempFile("sealed", ".json"), sent);
        assertThat(opened(key, file), containsString("1,Baker,Zoë Šiškin,1971-03-02,'=+41 22 000"));
        assertEquals("1", opened(keyFile(), file));
        var swapped = Files.writeString(file, sent.replace(baker, "0".repeat(12)));
        assertEquals("1", opened(key, swapped));
        assertEquals("1", opened(key, Files.writeString(file, "{")));
        assertEquals("1", opened(key, Files.writeString(file, "")));
    }

    private static String opened(Path key, Path names) {
        var out = new StringWriter();
        var code = new picocli.CommandLine(new OpenNames())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--key", key.toString(), names.toString());
        return code == 0 ? out.toString() : String.valueOf(code);
    }
}
