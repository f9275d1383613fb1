package org.undersigned.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Retained;
import org.undersigned.platform.Spans;

/** What is kept about people and for how long, in words; the spans are those by which it is forgotten. */
@ApplicationScoped
public class KeptData {

    @Inject
    Retention retention;

    /**
     * One kind.
     *
     * @param until how long, and why
     */
    public record Line(String what, String until) {}

    public List<Line> lines(Locale reader) {
        return retention.kinds().stream().map(kind -> line(kind, reader)).toList();
    }

    static Line line(Retained kind, Locale reader) {
        var span = kind.keptFor() == null ? "" : Spans.words(kind.keptFor(), reader);
        return new Line(
                Messages.say(reader, "retention_what_" + kind.word()),
                Messages.say(reader, "retention_until_" + kind.word(), span));
    }
}
