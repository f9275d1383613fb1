package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.Countries;
import org.undersigned.signing.citizens.Signables;

/** Opens the lines that an officer looks at, and says of each what may help. */
@ApplicationScoped
class SheetCheckViews {

    private static final int SIZE = 100;

    @Inject
    SheetCheck check;

    @Inject
    Drafting drafting;

    @Inject
    Signables signables;

    @Inject
    CurrentAccount officer;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** @param all every line, part by part, rather than the sample */
    SheetCheckView of(Sheets.Found found, boolean all, UriInfo uri, Errors errors) {
        var sheet = found.sheet();
        var lines = PaperLine.of(sheet);
        var sample =
                Sample.of(sheet.seed, lines.stream().map(line -> line.position).toList());
        var paging = Paging.of(uri, SIZE);
        var own = officer.id().equals(sheet.handedInBy);
        var shown = own
                ? List.<PaperLine>of()
                : all
                        ? lines.stream()
                                .skip(paging.offset())
                                .limit(paging.size())
                                .toList()
                        : lines.stream()
                                .filter(line -> sample.positions().contains(line.position))
                                .toList();
        return new SheetCheckView(
                SheetHead.inOffice(found.declaration(), sheet, reader),
                sheet,
                drafting.procedureOf(found.declaration()).title().in(reader.locale()),
                reader.say("paper_consent", sheet.visibility.name()),
                why(found),
                own,
                PaperScan.exists(sheet.id()),
                lines.size(),
                (int) lines.stream().filter(line -> line.struck != null).count(),
                sample,
                reader.list(sample.positions().stream().map(String::valueOf).toList()),
                all,
                own ? List.of() : lines(sheet, shown, sample),
                marks(),
                all ? paging.view(uri, lines.size()) : null,
                errors);
    }

    private List<SheetCheckView.Line> lines(PaperSheet sheet, List<PaperLine> shown, Sample sample) {
        var opened = check.open(sheet, shown);
        var alike = alike(shown);
        var lines = new ArrayList<SheetCheckView.Line>();
        for (var line : shown) {
            var text = opened.get(line.position);
            lines.add(new SheetCheckView.Line(
                    line.position,
                    text == null ? reader.say("paper_gone") : text.name(),
                    text == null ? "" : Countries.name(text.country(), reader.locale()),
                    text == null ? "" : reach(text),
                    alike.get(line.position),
                    sample.positions().contains(line.position),
                    line.struck == null ? "" : line.struck.name()));
        }
        return lines;
    }

    private static String reach(LineText text) {
        return Stream.of(text.email(), text.address(), text.postcode())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }

    /** Among sheets alone: who has signed by mail is not told of anybody. */
    private Map<Integer, String> alike(List<PaperLine> shown) {
        var said = new HashMap<Integer, String>();
        if (shown.isEmpty()) {
            return said;
        }
        var same =
                PaperLine.of(
                                shown.get(0).declarationId,
                                shown.stream().map(line -> line.signerKey).toList())
                        .stream()
                        .collect(Collectors.groupingBy(line -> ByteBuffer.wrap(line.signerKey)));
        for (var line : shown) {
            same.getOrDefault(ByteBuffer.wrap(line.signerKey), List.of()).stream()
                    .filter(other ->
                            other.sheet < line.sheet || other.sheet == line.sheet && other.position < line.position)
                    .findFirst()
                    .ifPresent(
                            other -> said.put(line.position, reader.say("paper_alike", other.position, other.sheet)));
        }
        return said;
    }

    /** Why it cannot be accepted now, or null. */
    private String why(Sheets.Found found) {
        try {
            signables.of(found.declaration()).mustTakeCitizens(clock.instant());
            Sheets.mustBeOf(found.declaration(), found.sheet());
            return null;
        } catch (Refusal refusal) {
            var remark = refusal.remarks.get(0);
            return reader.say(remark.key(), remark.args().toArray());
        }
    }

    private List<Option> marks() {
        return Stream.concat(
                        Stream.of(new Option("", reader.say("paper_counts"))),
                        Stream.of(Strike.values())
                                .map(one -> new Option(one.name(), reader.say("paper_strike", one.name()))))
                .toList();
    }
}
