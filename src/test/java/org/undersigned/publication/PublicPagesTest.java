package org.undersigned.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.DraftText;

/** The public pages, to whoever reads them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicPagesTest {

    private static final DraftText TWO_LANGUAGES = new DraftText(List.of(
            new DraftText.Version("en", "A bench at every bus stop", List.of("Who waits may sit.")),
            new DraftText.Version("fr", "Un banc à chaque arrêt", List.of("Qui attend peut s’asseoir."))));

    @Inject
    PublishedTexts texts;

    @Inject
    Scenario scenario;

    Someone anybody;
    String ref;

    @BeforeEach
    void publish() {
        anybody = scenario.anonymous();
        ref = texts.orchards();
    }

    @Nested
    class AsAnonymous {

        @ParameterizedTest
        @CsvSource({
            "en, Closed, 24 signatories, By political group, Editions",
            "fr, Close, 24 signataires, Par groupe politique, Éditions",
            "nl, Gesloten, 24 ondertekenaars, Per fractie, Edities"
        })
        void a_declaration_in_every_language(String lang, String state, String names, String groups, String editions) {
            anybody.gets("/" + lang + "/declarations/" + ref)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString(state),
                            containsString(names),
                            containsString(groups),
                            containsString(editions),
                            containsString("No. 70001"),
                            containsString("Doc. 90001"),
                            containsString("We, the undersigned, declare the following:"),
                            containsString("commits only those who have signed it"),
                            containsString("href=\"/declarations/" + ref + ".json\""),
                            not(containsString("style=")));
        }

        @Test
        void every_paragraph_has_an_anchor() {
            anybody.gets("/en/declarations/" + ref)
                    .then()
                    .body(containsString("id=\"p1\""), containsString("href=\"#p3\""));
        }

        @Test
        void the_text_is_read_in_the_language_chosen() {
            var both = scenario.aDeclaration()
                    .saying(TWO_LANGUAGES)
                    .signedBy(20, from(4))
                    .published();
            anybody.gets("/en/declarations/" + both + "?text=fr")
                    .then()
                    .body(containsString("lang=\"fr\" dir=\"ltr\">Un banc"), containsString("Qui attend"));
            anybody.gets("/nl/declarations/" + both + "?text=xx")
                    .then()
                    .statusCode(200)
                    .body(containsString("A bench at every bus stop"));
        }

        @Test
        void an_edition_stays_as_it_was_published() {
            anybody.gets("/en/declarations/" + ref + "/editions/1")
                    .then()
                    .statusCode(200)
                    .body(containsString("It is the latest"), containsString("21 June 2024"));
            anybody.gets("/en/declarations/" + ref + "/editions/2").then().statusCode(404);
            anybody.gets("/en/declarations/" + ref + "/editions/x").then().statusCode(404);
        }

        @Test
        void who_may_be_able_to_sign_is_led_to_sign_in() {
            var open = scenario.aDeclaration().signedBy(20, from(4)).published();
            anybody.gets("/en/declarations/" + open)
                    .then()
                    .body(containsString("/en/sign-in?next="), containsString(open + "\">Sign in to sign"));
            anybody.gets("/en/declarations/" + ref).then().body(not(containsString("sign-in?next=")));
        }

        @Test
        void a_title_that_wants_to_be_code_stays_a_title() {
            var hostile = texts.titled("<script>alert(1)</script> & {say:site_name} \"quoted\" ${x}", 21);
            for (var path : List.of("/en/declarations/" + hostile, "/en/declarations?q=alert", "/en/")) {
                anybody.gets(path)
                        .then()
                        .statusCode(200)
                        .body(
                                containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; {say:site_name}"),
                                not(containsString("<script>alert")));
            }
        }

        @Test
        void three_hundred_characters_and_six_hundred_names_fit() {
            var title = "Bread ".repeat(49) + "today!";
            var long_ = texts.titled(title.strip(), 600);
            anybody.gets("/en/declarations/" + long_)
                    .then()
                    .statusCode(200)
                    .body(containsString("600 signatories"), containsString(title));
        }

        @Test
        void names_from_right_to_left_are_kept_apart() {
            var rtl = texts.titled("الحق في الخبز — לחם", 20);
            anybody.gets("/en/declarations/" + rtl)
                    .then()
                    .statusCode(200)
                    .body(containsString("الحق في الخبز — לחם"), containsString("<bdi>Ms Ada "));
        }

        @Test
        void lists_say_when_there_is_nothing() {
            anybody.gets("/en/declarations?q=zzzznothing").then().body(containsString("Nothing found"));
            anybody.gets("/fr/people?q=zzzznobody").then().body(containsString("Personne de ce nom"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/en/declarations?sort=name", "/en/people?page=0", "/en/declarations?state=draft"})
        void a_clumsy_address_is_answered_with_words(String path) {
            anybody.gets(path).then().statusCode(422).contentType("text/html");
        }

        @Test
        void a_person_with_memberships_and_names_as_printed() {
            String person = anybody.gets("/api/v1/declarations/" + ref + "/signatures?size=1")
                    .path("[0].person");
            String printed = anybody.gets("/api/v1/declarations/" + ref + "/signatures?size=1")
                    .path("[0].printed");
            anybody.gets("/en/people/" + person)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("<bdi>" + printed + "</bdi>"),
                            containsString("first signatory, 21 June 2024"),
                            containsString("to this day"));
            anybody.gets("/en/people/nobody").then().statusCode(404);
        }

        @Test
        void an_organization_as_of_a_day() {
            String group = anybody.gets("/api/v1/organizations?body=pace&kind=GROUP&on=2024-06-21")
                    .path("find { it.code == 'EC' }.id");
            anybody.gets("/en/organizations/" + group + "?on=2018-01-01")
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("Members on 1 January 2018"),
                            containsString("European Conservatives Group</bdi>"),
                            containsString("European Democrat Group"));
            anybody.gets("/en/organizations/" + group + "?on=yesterday").then().statusCode(422);
            anybody.gets("/en/organizations/" + group + "?on=2024-02-30").then().statusCode(422);
            anybody.gets("/en/organizations/nothing").then().statusCode(404);
        }

        @Test
        void bodies_with_their_delegations_and_groups() {
            anybody.gets("/fr/organizations")
                    .then()
                    .statusCode(200)
                    .body(containsString("46 délégations nationales"), containsString("Groupes politiques"));
        }

        @Test
        void the_first_page_leads_to_what_is_new() {
            anybody.gets("/en/")
                    .then()
                    .statusCode(200)
                    .body(containsString("Open for signature"), containsString("href=\"/en/desk\""));
        }
    }

    @Nested
    class AsMember {

        @Test
        void the_button_names_the_act() {
            var open = scenario.aDeclaration().signedBy(20, from(4)).published();
            var member = scenario.member("Iceland", "UEL");
            member.gets("/en/declarations/" + open)
                    .then()
                    .body(containsString("Sign as "), containsString("/en/declarations/" + open + "/sign\""));
        }

        @Test
        void who_has_signed_is_told_when() {
            var member = scenario.member("Iceland", "UEL");
            var gathering = scenario.aDeclaration().signedBy(member).gathering();
            member.gets("/en/declarations/" + gathering)
                    .then()
                    .statusCode(200)
                    .body(containsString("You signed on "), not(containsString("Sign as ")));
        }
    }

    @Nested
    class AsOriginator {

        @Test
        void before_publication_the_way_leads_to_the_desk() {
            var author = scenario.member("Malta", "SOC");
            var draft = scenario.aDeclaration().by(author).draft();
            author.gets("/en/declarations/" + draft)
                    .then()
                    .statusCode(200)
                    .body(containsString("/en/desk/declarations/" + draft), containsString("Draft"));
        }
    }
}
