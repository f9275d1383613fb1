package org.undersigned.signing.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.undersigned.identity.Sessions;
import org.undersigned.platform.Ids;

/** What is sent to the service from outside: a member's text, citizens' requests, the button behind the mailed link. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedService service;
    private final String ref;

    private Visitor(PackagedService service, String ref) {
        this.service = service;
        this.ref = ref;
    }

    /** A visitor of a new appeal, which a member of the demonstration has opened for signature. */
    static Visitor ofAnAppeal(PackagedService service) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var signedIn = client.send(
                HttpRequest.newBuilder(service.at("en/demo/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("as=originator"))
                        .build(),
                BodyHandlers.ofString());
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var text = Map.of(
                "lang", "en", "title", "Shade for every schoolyard", "paragraphs", List.of("Trees cool a yard."));
        var draft = Map.of("procedure", "pace-appeal", "texts", List.of(text));
        var begun = client.send(
                post(service.at("api/v1/declarations"), draft)
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        var ref = JSON.readTree(must(201, begun).body()).get("ref").textValue();
        var opened = client.send(
                post(service.at("api/v1/declarations/" + ref + "/gathering"), Map.of())
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        must(200, opened);
        return new Visitor(service, ref);
    }

    private static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer;
    }

    String ref() {
        return ref;
    }

    /** An address that nobody has. */
    static String address() {
        return Ids.wide() + "@example.org";
    }

    /** Asks to sign; the same address again is the same request. */
    HttpRequest.Builder asking(String address) {
        var form = Map.of(
                "name", "Zoë Šiškin", "email", address, "country", "BE", "visibility", "PUBLIC", "consent", true);
        return post(service.at("api/v1/declarations/" + ref + "/signature-requests"), form)
                .header("Idempotency-Key", address);
    }

    /** Signs as a member, under a key of their own: the same again is answered the same. */
    HttpRequest.Builder signing(Assembly.Seat member) {
        return post(service.at("api/v1/declarations/" + ref + "/signatures"), Map.of("interest", false))
                .header("Cookie", Sessions.COOKIE + "=" + member.session())
                .header("Idempotency-Key", member.personId());
    }

    /** Presses the button. */
    HttpRequest.Builder pressing(String token) {
        return post(service.at("api/v1/declarations/" + ref + "/signature-confirmations"), Map.of("token", token));
    }

    /** Id of the request, of what was answered to the asking. */
    static String request(String answer) {
        try {
            return JSON.readTree(answer).get("request").textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer, e);
        }
    }

    private static HttpRequest.Builder post(URI uri, Map<String, ?> body) {
        try {
            return HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
