package org.undersigned.notice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.identity.Personas.account;
import static org.undersigned.identity.Personas.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MailboxPagesTest {

    private final String address = Mails.address();

    @Nested
    class InTheDemonstration {

        @Test
        void asking_for_a_link_leads_through_the_mailbox_to_a_session() throws InterruptedException {
            Mails.demo();
            var member = account(Grant.member());
            anonymous()
                    .formParam("email", member.email)
                    .post("/fr/sign-in")
                    .then()
                    .statusCode(303);
            for (int i = 0; i < 100 && Mails.to(member.email).isEmpty(); i++) {
                Thread.sleep(100);
            }
            anonymous().get("/en/mailbox").then().statusCode(200).body(containsString(member.email));
            var mail = Mails.oneTo(member.email);
            assertEquals("Votre lien de connexion", mail.subject);
            var page = anonymous().get("/en/mailbox/" + mail.id).asString();
            var link = Pattern.compile("<a href=\"(/fr/sign-in/links/[\\w-]{43})\">")
                    .matcher(page);
            assertTrue(link.find(), page);
            anonymous().get(link.group(1)).then().statusCode(200).body(containsString("Se connecter en tant que"));
            anonymous().post(link.group(1)).then().statusCode(303).cookie("__Host-session");
        }

        @Test
        void a_mail_is_text_not_markup() {
            Mails.demo();
            Mails.write(address, "<script>alert(1)</script>");
            var id = Mails.oneTo(address).id;
            for (var page : List.of("/en/mailbox/" + id, "/en/mailbox/" + id + "/html")) {
                anonymous().get(page).then().statusCode(200).body(containsString("&lt;script&gt;alert"));
                anonymous().get(page).then().body(not(containsString("<script>alert")));
            }
        }

        @Test
        void the_laid_out_mail_may_use_its_own_style_and_nothing_else() {
            Mails.demo();
            Mails.write(address, "Zoë");
            var answer = anonymous().get("/en/mailbox/" + Mails.oneTo(address).id + "/html");
            var policies = answer.headers().getValues("Content-Security-Policy");
            assertEquals(1, policies.size());
            assertThat(policies.get(0), startsWith("default-src 'none'; style-src 'sha256-"));
            assertThat(answer.asString(), containsString("href=\"/en/sign-in/links/TOKEN\""));
        }

        @Test
        void a_mail_that_is_not_there_is_not_found() {
            Mails.demo();
            anonymous().get("/en/mailbox/none").then().statusCode(404).body(containsString("There is no such mail"));
        }

        @Test
        void a_mail_is_kept_although_it_was_given_up() {
            Mails.demo();
            Mails.write(address, "Zoë");
            assertTrue(Mails.oneTo(address).bodyText.contains("TOKEN"));
        }
    }

    @Nested
    class OutsideTheDemonstration {

        @ParameterizedTest
        @ValueSource(strings = {"", "/{id}", "/{id}/html"})
        void there_is_no_mailbox(String path) {
            Mails.write(address, "Zoë");
            anonymous()
                    .get("/en/mailbox" + path.replace("{id}", Mails.oneTo(address).id))
                    .then()
                    .statusCode(404)
                    .body(not(containsString("TOKEN")), not(containsString(address)));
        }
    }
}
