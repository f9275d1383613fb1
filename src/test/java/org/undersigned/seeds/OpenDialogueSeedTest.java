package org.undersigned.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.reading.TextFiles;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Procedures;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Submission;
import org.undersigned.tableoffice.Decisions;

/** What the Open Dialogue Foundation wrote and lodged, through the platform's own forms. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpenDialogueSeedTest {

    private static final String LETTER = "seeds/odf-recommendations-letter-fr.txt";
    private static final String ARTICLE = "seeds/odf-on-ep-resolution-2019-2610.txt";

    @Inject
    Scenario scenario;

    @Inject
    Procedures procedures;

    @Inject
    Drafting drafting;

    @Inject
    Signatures signatures;

    @Inject
    Submission submission;

    @Inject
    Decisions decisions;

    @Inject
    EntityManager entities;

    private final Points points = new Points();

    @Test
    void an_open_letter_of_nine_demands_with_their_reasons() {
        var author = actsForTheFoundation();
        var second = scenario.member("Malta", "SOC");
        var source = new String(Seed.bytes(LETTER), StandardCharsets.UTF_8);
        var draft = brought(author, source);
        var kept = QuarkusTransaction.requiringNew().call(() -> {
            var version = scenario.declaration(draft).wording().versions().get(0);
            return new DraftText.Version(version.lang, version.title, null, version.body());
        });
        drafting.write(draft, addressed(kept), author.actor());
        var ref = published(draft, author, List.of(second));

        var read = TextFiles.read(
                source.getBytes(StandardCharsets.UTF_8),
                "letter.txt",
                procedures.inForce("open-letter", LocalDate.of(2026, 11, 22)).orElseThrow());
        var letter = read.versions().get(0);
        var data = Institution.data(ref);
        points.same(LETTER, "language", "fr", data.getString("languages[0]"));
        points.same(LETTER, "subject", letter.title(), data.getString("title.fr"));
        points.same(
                LETTER,
                "letterhead with both addresses",
                true,
                of(data, "LETTERHEAD").toString().matches("(?s).*155 Rue de la Loi.*1040, Brussels.*Szucha.*Warsaw.*"));
        points.same(LETTER, "demands", 9, of(data, "DEMAND").size());
        points.same(LETTER, "reasons below every demand", 9, demandsWithReasons(data));
        points.same(
                LETTER,
                "words, in order",
                letter.passages().stream()
                        .filter(one -> one.type() != BlockType.ADDRESSEE)
                        .map(one -> one.text())
                        .toList(),
                data.getList("blocks.findAll { it.type != 'ADDRESSEE' }.text.fr"));
        var page = Institution.page("/fr/declarations/" + ref);
        points.same(
                LETTER,
                "numbers of the demands on the page",
                IntStream.rangeClosed(1, 9).boxed().toList(),
                IntStream.rangeClosed(1, 20)
                        .filter(n -> page.contains("unit__label\">" + n + "."))
                        .boxed()
                        .toList());
        points.same(
                LETTER,
                "for the EU, the OSCE's assembly and missions, named in the first paragraph",
                3,
                of(data, "ADDRESSEE").size());
        points.notInSource(
                LETTER, "annex, which the letter refers to", of(data, "ANNEX").size() + " blocks");
        points.notInSource(LETTER, "signatories; invented ones stand in", data.getList("signatories.printed"));
        points.mustAllBeSame(LETTER);
    }

    @Test
    void a_complaint_for_129_people_under_pseudonyms_with_their_consents() {
        var words = String.join("\n", Seed.lines(ARTICLE));
        var author = actsForTheFoundation();
        var text = new DraftText(List.of(new DraftText.Version(
                "en",
                "Complaint for 129 citizens of Kazakhstan (November 2018)",
                null,
                List.of(
                        new Block(
                                null,
                                BlockType.FACT,
                                "In January 2019 over 500 citizens appealed to the Parliament and the Commission."),
                        new Block(
                                null,
                                BlockType.FACT,
                                "The Parliament adopted a resolution on 14 March 2019, 2019/2610(RSP)."),
                        new Block(null, BlockType.REQUEST, "We ask that each of the 129 cases be examined."),
                        new Block(null, BlockType.CASE_SHEET, "Each of them is known to the Foundation.")))));
        var draft = drafting.begin("collective-complaint", text, author.actor()).ref;
        for (int i = 1; i <= 129; i++) {
            author.posts(
                            "/en/desk/declarations/" + draft + "/represented",
                            Map.of(
                                    "pseudonym",
                                    "Person " + i,
                                    "caseKey",
                                    "",
                                    "consentOn",
                                    "2018-11-01",
                                    "means",
                                    "in writing"))
                    .then()
                    .statusCode(303);
        }
        var desk = author.gets("/en/desk/declarations/" + draft + "/represented?size=200")
                .asString();
        var ref = published(draft, author, List.of());
        var data = Institution.data(ref);
        var page = Institution.page("/en/declarations/" + ref);
        points.same(ARTICLE, "people represented", 129L, count(words.contains("129") ? desk : "", "Person \\d+"));
        points.same(ARTICLE, "consents asked of everybody and given", true, data.getBoolean("checklist.met"));
        points.same(ARTICLE, "complaint of", words.contains("In November 2018"), page.contains("November 2018"));
        points.same(
                ARTICLE,
                "appeal of January 2019, citizens",
                words.contains("over 500 Kazakhstani citizens"),
                page.contains("over 500 citizens"));
        points.same(ARTICLE, "resolution of 14 March", words.contains("March 14"), page.contains("14 March 2019"));
        points.same(ARTICLE, "lodged by", "Open Dialogue Foundation", data.getString("signatories[0].printed"));
        points.notInSource(ARTICLE, "text, names and days of consent; invented ones stand in", "Person 1 to 129");
        points.mustAllBeSame(ARTICLE);
    }

    private static long count(String page, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group())
                .distinct()
                .count();
    }

    private String brought(Someone author, String text) {
        var sent = author.asks()
                .multiPart(new MultiPartSpecBuilder(text)
                        .controlName("text")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .multiPart("language", "")
                .post("/en/desk/declarations/new/text?procedure=open-letter");
        assertEquals(303, sent.statusCode(), sent::asString);
        var used = author.posts(path(sent.header("Location")) + "/wording");
        assertEquals(303, used.statusCode(), used::asString);
        var task = path(used.header("Location")).replaceFirst("\\?.*", "");
        return task.substring(task.lastIndexOf('/') + 1);
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/en/"));
    }

    /** The form of a letter asks for those to whom it goes; this one names them in its first paragraph. */
    private static DraftText addressed(DraftText.Version letter) {
        var blocks = new ArrayList<Block>();
        for (var who : List.of("L’UE", "L’AP OSCE", "Les missions étrangères sur le terrain")) {
            blocks.add(new Block(null, BlockType.ADDRESSEE, who));
        }
        blocks.addAll(letter.blocks());
        return new DraftText(List.of(new DraftText.Version(letter.lang(), letter.title(), letter.formula(), blocks)));
    }

    private String published(String draft, Someone author, List<Someone> others) {
        drafting.openForSignature(draft, author.actor());
        others.forEach(one -> signatures.sign(draft, one.actor()));
        submission.submit(draft, author.actor());
        return decisions.admit(draft, scenario.officerOf(Institution.id("odf")).actor()).ref;
    }

    private Someone actsForTheFoundation() {
        var someone = scenario.member("Spain", "ALDE");
        var foundation = Institution.id("odf");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        insert into membership (id, person_id, organization_id, body_id, kind, role, source, recorded_at)
                        values (:id, :person, :odf, :odf, 'NGO', 'MEMBER', 'test', now())""")
                .setParameter("id", Ids.next())
                .setParameter("person", someone.personId())
                .setParameter("odf", foundation)
                .executeUpdate());
        return someone;
    }

    private static List<String> of(JsonPath data, String type) {
        return data.getList("blocks.findAll { it.type == '" + type + "' }.text.fr");
    }

    private static int demandsWithReasons(JsonPath data) {
        List<String> types = data.getList("blocks.type");
        return (int) IntStream.range(0, types.size() - 1)
                .filter(i -> types.get(i).equals("DEMAND") && types.get(i + 1).equals("SUBPARAGRAPH"))
                .count();
    }
}
