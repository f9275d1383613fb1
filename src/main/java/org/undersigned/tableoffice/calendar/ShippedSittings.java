package org.undersigned.tableoffice.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.registry.Organization;

/**
 * Legislatures and sessions that ship, so that texts of those houses can be numbered at once. They are brought in where
 * a body has none of that kind; what an officer entered or changed is never touched.
 */
@ApplicationScoped
class ShippedSittings {

    /** After the bodies, before whatever is published at start. */
    static final int AFTER_BODIES = 150;

    private static final String FILE = "/calendar/sittings.csv";
    private static final Actor SHIPPED = Actor.system("calendar that ships");

    @Inject
    Calendar calendar;

    @Inject
    Closings closings;

    private record Line(String body, SittingForm sitting) {

        static Line of(NamedCsvRecord row) {
            var last = row.getField("last");
            return new Line(
                    row.getField("body"),
                    new SittingForm(
                            Sitting.Kind.valueOf(row.getField("kind")),
                            Integer.parseInt(row.getField("number")),
                            row.getField("label"),
                            LocalDate.parse(row.getField("first")),
                            last.isEmpty() ? null : LocalDate.parse(last)));
        }
    }

    @Transactional
    void atStart(@Observes @Priority(AFTER_BODIES) StartupEvent start) {
        lines().stream()
                .map(line -> line.body() + " " + line.sitting().kind())
                .distinct()
                .forEach(this::bringIn);
    }

    /** The calendar of a body is held, so that of instances that start at once one brings it in. */
    private void bringIn(String bodyAndKind) {
        var code = bodyAndKind.split(" ")[0];
        var kind = Sitting.Kind.valueOf(bodyAndKind.split(" ")[1]);
        Organization.assembly(code).ifPresent(body -> {
            closings.holdCalendar(body.id);
            if (Sitting.count("bodyId = ?1 and kind = ?2", body.id, kind) == 0) {
                lines().stream()
                        .filter(line ->
                                line.body().equals(code) && line.sitting().kind() == kind)
                        .forEach(line -> calendar.add(body.id, line.sitting(), SHIPPED));
            }
        });
    }

    private static List<Line> lines() {
        try (var in = ShippedSittings.class.getResourceAsStream(FILE);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(Line::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
