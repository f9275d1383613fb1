package org.undersigned.signing.represented;

import static io.restassured.RestAssured.given;

import com.google.crypto.tink.subtle.X25519;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undersigned.Houses;
import org.undersigned.Someone;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization.Kind;

/** A complaint as a test speaks of it: its author over HTTP, and those whom it represents by their links. */
@ApplicationScoped
public class Complaints {

    @Inject
    Houses houses;

    @Inject
    Drafting drafting;

    /** A complaint with so many case sheets {@code k1}, {@code k2} …, in the writing. */
    public Complaint written(int caseSheets) {
        var author = houses.member("odf", Kind.NGO, null);
        var blocks = Stream.concat(
                Stream.of(
                        new Block("f1", BlockType.FACT, "The gate was closed."),
                        new Block("q1", BlockType.REQUEST, "Open it.")),
                IntStream.rangeClosed(1, caseSheets)
                        .mapToObj(i -> new Block("k" + i, BlockType.CASE_SHEET, "Case " + i + " waited at the gate.")));
        var text = new DraftText(List.of(new DraftText.Version("en", "The closed gate", null, blocks.toList())));
        var ref = drafting.begin(Ids.next(), "collective-complaint", text, author.actor()).ref;
        return new Complaint(author, ref);
    }

    /** What is held of somebody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Represented row(Complaint complaint, String id) {
        var declaration = Declaration.byRef(complaint.ref()).orElseThrow();
        return RepresentedPeople.mustBe(declaration, id);
    }

    /** A complaint and its author. */
    public record Complaint(Someone author, String ref) {

        public String desk() {
            return "/en/desk/declarations/" + ref;
        }

        public String api() {
            return "/api/v1/declarations/" + ref + "/represented";
        }

        /** Enters somebody and answers their id. */
        public String enters(String pseudonym, String caseKey) {
            return author.asks()
                    .contentType(ContentType.JSON)
                    .body(Map.of("pseudonym", pseudonym, "caseSheet", caseKey == null ? "" : caseKey))
                    .post(api())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
        }

        /** A link to hand over, as a path. */
        public String link(String id) {
            String link = invites(id, Map.of()).then().statusCode(200).extract().path("link");
            return link.substring(link.indexOf("/en/"));
        }

        public Response invites(String id, Map<String, String> body) {
            return author.asks().contentType(ContentType.JSON).body(body).post(api() + "/" + id + "/invitation");
        }

        public Response setsKey(String publicKey) {
            return author.asks()
                    .contentType(ContentType.JSON)
                    .body(Map.of("publicKey", publicKey))
                    .put("/api/v1/declarations/" + ref + "/organisation-key");
        }

        public <T> T told(String path) {
            return author.gets(api()).then().statusCode(200).extract().path(path);
        }

        public Response submits() {
            return author.posts(desk() + "/submission");
        }
    }

    public static Response looks(String link) {
        return given().redirects().follow(false).get(link);
    }

    /** Somebody presses a button of their page. */
    public static Response presses(String link, String act, Map<String, String> answers) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(answers.isEmpty() ? Map.of("nothing", "") : answers)
                .post(link + "/" + act);
    }

    public static Response consents(String link, String pseudonym) {
        return presses(link, "consent", Map.of("pseudonym", pseudonym));
    }

    /** In the form that docs/operating.md tells. */
    public static Path keyFile() throws Exception {
        var secret = X25519.generatePrivateKey();
        var coder = Base64.getUrlEncoder().withoutPadding();
        return Files.write(
                Files.createTempFile("organisation", ".key"),
                List.of(
                        "undersigned recipient key 1",
                        "public " + coder.encodeToString(X25519.publicFromPrivate(secret)),
                        "private " + coder.encodeToString(secret)));
    }

    public static String publicKey(Path file) throws Exception {
        return Files.readAllLines(file).get(1).substring("public ".length());
    }
}
