package org.undersigned.declaration.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.undersigned.platform.Refusal;

/** Good files, of which some bytes are changed or the end is lost. */
class MutatedFilesTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String AKN =
            """
            <akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><body><paragraph><num>1.</num>\
            <p>The words of it.</p></paragraph></body></act></akomaNtoso>""";

    @Test
    void whatever_is_changed_in_a_good_file_it_is_read_or_refused() {
        var random = new Random(20201015);
        var good = List.of(
                Rulebooks.file("trees-two-columns.docx"),
                Rulebooks.file("orchards-two-columns.txt"),
                AKN.getBytes(UTF_8));
        int read = 0;
        for (int i = 0; i < 1_500; i++) {
            var file = good.get(i % good.size()).clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            var cut = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            try {
                assertTimeout(SOON, () -> TextFiles.read(cut, null, Rulebooks.CHAMBER));
                read++;
            } catch (Refusal refusal) {
                assertEquals(422, refusal.kind.status);
            }
        }
        assertTrue(read > 100, "read: " + read);
    }
}
