package org.undersigned.tableoffice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Affiliations;
import org.undersigned.signing.Signatories;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportsTest {

    private static final Path NO_745 = Path.of(
            System.getProperty("undersigned.shared", "../shared"), "data/seeds/pace-written-declaration-745.txt");
    private static final Actor OPERATOR = Actor.system("import");

    @Inject
    Imports imports;

    @Inject
    Signatories signatories;

    @Inject
    Affiliations affiliations;

    @Test
    void the_real_no_745_comes_out_as_it_was_printed() throws IOException {
        assumeTrue(Files.exists(NO_745), "Skipped: there is no " + NO_745);
        var done = read(Files.readAllBytes(NO_745));
        var source = Files.readAllLines(NO_745).stream()
                .filter(line -> line.contains(" ; "))
                .findFirst()
                .orElseThrow()
                .strip();
        var d = done.declaration();
        assertEquals("pace-wd-745", d.ref);
        assertEquals(745, d.number);
        assertEquals(15575, d.documentNumber);
        assertEquals(LocalDate.of(2022, 6, 27), d.publishedOn);
        assertEquals(State.CLOSED, d.state);
        var printed = printed(d);
        assertEquals(31, printed.size());
        assertEquals(source, String.join(" ; ", printed));
        var same = Files.readAllBytes(NO_745);
        Rows.untouchedBy(() -> assertFalse(read(same).created()));
    }

    @Test
    void what_was_published_elsewhere_is_recorded_as_of_its_day_and_is_no_decision() {
        var d = read(PublishedText.right().bytes()).declaration();
        assertEquals(
                LocalDate.of(2022, 6, 27),
                d.closedAt.plusSeconds(7200).atZone(java.time.ZoneOffset.UTC).toLocalDate());
        var trail = QuarkusTransaction.requiringNew().call(() -> AuditEntry.of(d)).stream()
                .map(entry -> entry.act)
                .toList();
        assertEquals(List.of("WordingWritten", "DeclarationRecorded"), trail);
    }

    @Test
    void twice_changes_nothing() {
        var text = PublishedText.right();
        assertEquals(3, read(text.bytes()).newPeople());
        Rows.untouchedBy(() -> {
            var again = read(text.bytes());
            assertFalse(again.created());
            assertEquals(0, again.newPeople());
        });
    }

    @Test
    void line_ends_a_byte_order_mark_and_outer_spaces_make_no_difference() {
        var text = PublishedText.right();
        read(text.bytes());
        var windows = "\uFEFF" + text.text().replace("\n", " \r\n") + "\r\n\r\n";
        Rows.untouchedBy(() -> assertFalse(
                read(windows.getBytes(java.nio.charset.StandardCharsets.UTF_8)).created()));
    }

    @Test
    void signatories_may_stand_on_several_lines() {
        var text = PublishedText.right();
        var broken = text.signedBy(text.signatories().replace(" ; ", " ;\n"));
        assertEquals(3, printed(read(broken.bytes()).declaration()).size());
        assertFalse(read(text.bytes()).created());
    }

    @Test
    void eight_at_once_make_one_declaration() throws Exception {
        var text = PublishedText.right();
        var tasks = new ArrayList<Callable<Imports.Imported>>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> read(text.bytes()));
        }
        try (var pool = new Pool(8)) {
            var done = pool.all(tasks);
            assertEquals(1, done.stream().filter(Imports.Imported::created).count());
            assertEquals(
                    1, done.stream().map(one -> one.declaration().id).distinct().count());
        }
        long found = QuarkusTransaction.requiringNew().call(() -> Declaration.count("number", text.number()));
        assertEquals(1, found);
    }

    @Test
    void a_member_of_two_texts_is_one_person_with_the_affiliation_of_each_day() {
        var family = Scene.family();
        var early = PublishedText.right();
        var first = read(early.headed("Written declaration No. " + early.number() + " | Doc. " + early.number()
                        + " | 31 January 2020")
                .signedBy("Mr Roberto " + family + ", Italy, NR")
                .bytes());
        var second = read(PublishedText.right()
                .signedBy("Mr Roberto " + family + ", Italy, SOC")
                .bytes());
        assertEquals(1, first.newPeople());
        assertEquals(0, second.newPeople());
        var person = first.declaration().originatorId;
        assertEquals(person, second.declaration().originatorId);
        assertEquals("NR", group(person, LocalDate.of(2020, 1, 31)));
        assertEquals("SOC", group(person, LocalDate.of(2022, 6, 27)));
    }

    @Test
    void a_motion_needs_no_opening_words() {
        int n = PublishedText.right().number();
        var text = "A motion\n\nMotion for a resolution | Doc. " + n + " | 3 May 2017\n\nSignatories: Ms Ada "
                + Scene.family() + ", Spain, SOC ; Mr Jan " + Scene.family()
                + ", Italy\n\nThe Assembly should look into it.";
        var d = read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).declaration();
        assertEquals("pace-doc-" + n, d.ref);
        assertEquals(2, printed(d).size());
        assertEquals("", version(d).formula());
        assertFalse(read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).created());
    }

    @Test
    void french_is_read_like_english() {
        int n = PublishedText.right().number();
        var text = "Un titre\n\nDéclaration écrite n° " + n + " | Doc. " + n + " | 1er juillet 2022\n\nMme Ada "
                + Scene.family() + ", Espagne, SOC\n\nNous, soussignés, déclarons ce qui suit :\n\nLes trains roulent.";
        var d = read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).declaration();
        assertEquals(LocalDate.of(2022, 7, 1), d.publishedOn);
        assertEquals(
                List.of("Les trains roulent."),
                version(d).body().stream().map(Block::text).toList());
    }

    @Test
    void a_later_edition_of_ours_is_recognised_in_either_edition() {
        var members = Scene.members(21);
        var published = Scene.published(members.subList(0, 20));
        Scene.sign(published, members.get(20));
        Scene.bean(Decisions.class).close(published.ref, OPERATOR);
        var editions = QuarkusTransaction.requiringNew().call(() -> Edition.of(published));
        assertEquals(2, editions.size());
        for (var edition : editions) {
            assertFalse(read(rendered(published, edition).bytes()).created());
        }
    }

    @Test
    void the_same_document_in_another_language_is_named_as_that() {
        var text = PublishedText.right();
        read(text.bytes());
        var french = text.title("Un titre")
                .headed("Déclaration écrite n° " + text.number() + " | Doc. " + text.number() + " | 27 juin 2022");
        var refusal = assertThrows(Refusal.class, () -> read(french.bytes()));
        assertEquals(Refusal.Kind.CONFLICT, refusal.kind);
        assertTrue(refusal.getMessage().contains("tableoffice_import_other_language"));
    }

    private PublishedText rendered(Declaration d, Edition edition) {
        var version = version(d);
        var day =
                d.publishedOn.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", java.util.Locale.UK));
        return new PublishedText(
                version.title,
                "Written declaration No. " + d.number + " | Doc. " + d.documentNumber + " | " + day,
                String.join(" ; ", edition.signatories),
                version.formula(),
                version.body().stream().map(Block::text).toList());
    }

    private Imports.Imported read(byte[] file) {
        return imports.read(file, OPERATOR, body -> {});
    }

    private List<String> printed(Declaration d) {
        return QuarkusTransaction.requiringNew().call(() -> signatories.of(d).stream()
                .map(entry -> entry.signature().printed)
                .toList());
    }

    private org.undersigned.declaration.LanguageVersion version(Declaration d) {
        return QuarkusTransaction.requiringNew()
                .call(() -> d.wording().versions().get(0));
    }

    private String group(String person, LocalDate day) {
        return affiliations.on(person, Scene.pace(), day).group().orElseThrow().code();
    }

    /** Runs all at once and hands on the first failure. */
    record Pool(java.util.concurrent.ExecutorService threads) implements AutoCloseable {

        Pool(int size) {
            this(Executors.newFixedThreadPool(size));
        }

        <T> List<T> all(List<Callable<T>> tasks) throws Exception {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
