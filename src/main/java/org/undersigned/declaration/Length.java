package org.undersigned.declaration;

import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.CountedText;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Say;
import org.undersigned.procedure.WordCount;

/**
 * How long a text is, in the reader's words.
 *
 * @param counted "187 of 200 words"; empty where the procedure sets no limit
 * @param remark what is left or too much
 * @param kind {@code good}, {@code caution} or {@code bad}
 */
public record Length(String counted, String remark, String kind) {

    private static final Length NO_LIMIT = new Length("", "", "good");

    /** The length of a text of blocks, the words of the institution left out. */
    public static Length of(Procedure procedure, String lang, String title, List<String> blocks, Locale reader) {
        var formula = procedure.formula().flatMap(words -> words.exactly(lang)).orElse("");
        return of(procedure, new CountedText(title, formula, blocks), reader);
    }

    /** The length of a text in one language as it is typed. */
    static Length of(Procedure procedure, String lang, String title, String body, Locale reader) {
        return of(procedure, lang, title, paragraphs(body), reader);
    }

    private static Length of(Procedure procedure, CountedText text, Locale reader) {
        return procedure
                .words()
                .map(policy -> policy.count(text))
                .map(count -> of(count, (key, args) -> Messages.say(reader, key, args)))
                .orElse(NO_LIMIT);
    }

    private static Length of(WordCount count, Say say) {
        return new Length(
                count.sentence(say),
                count.remark(say),
                switch (count.verdict()) {
                    case WITHIN -> "good";
                    case TOLERATED -> "caution";
                    case OVER -> "bad";
                });
    }

    /** What cannot be printed is said on saving; while somebody types, it is counted as it stands. */
    private static List<String> paragraphs(String body) {
        try {
            return PlainText.paragraphs("body", body);
        } catch (Refusal unprintable) {
            return List.of(body);
        }
    }
}
