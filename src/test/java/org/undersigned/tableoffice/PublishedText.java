package org.undersigned.tableoffice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A text in the Assembly's form, right in every part until one of them is replaced. Lines: title 1, heading 3,
 * signatories 5, opening words 7, paragraphs 9 and 11.
 */
record PublishedText(String title, String heading, String signatories, String opening, List<String> paragraphs) {

    /** Downwards, for what is admitted gets the numbers above. */
    private static final AtomicInteger NEXT = new AtomicInteger(500_000);

    static PublishedText right() {
        int n = NEXT.decrementAndGet();
        return new PublishedText(
                "Trains that run at night",
                heading(n, n),
                "Mr Jan " + Scene.family() + ", Italy, SOC ; Ms Ada " + Scene.family()
                        + ", Spain, ALDE ; Lord Kit Van den " + Scene.family() + ", United Kingdom",
                "We, the undersigned, declare the following:",
                List.of("Trains run at night.", "Sleepers sleep."));
    }

    static String heading(int number, int document) {
        return "Written declaration No. " + number + " | Doc. " + document + " | 27 June 2022";
    }

    PublishedText title(String other) {
        return new PublishedText(other, heading, signatories, opening, paragraphs);
    }

    PublishedText headed(String other) {
        return new PublishedText(title, other, signatories, opening, paragraphs);
    }

    PublishedText signedBy(String other) {
        return new PublishedText(title, heading, other, opening, paragraphs);
    }

    PublishedText opening(String other) {
        return new PublishedText(title, heading, signatories, other, paragraphs);
    }

    PublishedText saying(String... other) {
        return new PublishedText(title, heading, signatories, opening, List.of(other));
    }

    int number() {
        return Integer.parseInt(heading.replaceAll(".*No\\. (\\d+) .*", "$1"));
    }

    String text() {
        return title + "\n\n" + heading + "\n\n" + signatories + "\n\n" + opening + "\n\n"
                + String.join("\n\n", paragraphs) + "\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
