package org.undersigned.notice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.signing.represented.Complaints;
import org.undersigned.signing.represented.Complaints.Complaint;

/** The mail that brings somebody represented their link: it tells nobody else what it is about. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepresentedMailTest {

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Complaints complaints;

    @Inject
    RepresentedPostman postman;

    private Complaint complaint;
    private String baker;
    private final String address = Mails.address();

    @BeforeEach
    void invited() {
        complaint = complaints.written(1);
        baker = complaint.enters("Baker", "k1");
        complaint
                .invites(baker, Map.of("email", address, "language", "fr"))
                .then()
                .statusCode(200);
        assertEquals("waits", complaint.told("[0].invitation.standing"));
    }

    @Test
    void it_has_the_link_and_neither_title_nor_name() throws Exception {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            postman.deliverDue();
            var mail = Arrays.stream(server.getReceivedMessages())
                    .filter(one -> GreenMailUtil.getHeaders(one).contains(address))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Une page pour vous", mail.getSubject());
            var text = (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
            for (var secret :
                    new String[] {"closed gate", "Baker", complaint.author().name(), "plainte"}) {
                assertThat(text, not(containsString(secret)));
            }
            var link = Pattern.compile("/fr/declarations/[^\\s]+/consents/[\\w-]{43}")
                    .matcher(text);
            assertTrue(link.find());
            Complaints.looks(link.group()).then().statusCode(200).header("Content-Language", "fr");
        } finally {
            server.stop();
        }
        assertEquals("mailed", complaint.told("[0].invitation.standing"));
    }

    @Test
    void that_it_came_back_the_authors_are_told() throws Exception {
        try (var server = new BrokenServer(port, "550 no such mailbox")) {
            postman.deliverDue();
            assertTrue(server.conversations() > 0);
        }
        assertEquals("came_back", complaint.told("[0].invitation.standing"));
        complaint
                .author()
                .gets(complaint.desk() + "/represented")
                .then()
                .body(containsString("1 invitation came back"));
        complaint.invites(baker, Map.of("email", Mails.address())).then().statusCode(200);
        assertEquals("waits", complaint.told("[0].invitation.standing"));
    }
}
