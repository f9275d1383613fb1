package org.undersigned.tableoffice.calendar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in which a body sits. Two of one kind never overlap. */
@Entity
public class Sitting extends PanacheEntityBase {

    /** What sits. */
    @Schema(name = "SittingKind")
    public enum Kind {
        PART_SESSION,
        SESSION,
        /** A parliamentary term. */
        LEGISLATURE
    }

    @Id
    public String id;

    @Column(name = "body_id")
    public String bodyId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** As it stands in the numbers of texts: the 55th legislature, the 2nd part of a session. */
    public int number;

    /** As it is called: "2024-26", "2027, second part". */
    public String label;

    @Column(name = "first_day")
    public LocalDate firstDay;

    /** Included; null while nobody knows it. */
    @Column(name = "last_day")
    public LocalDate lastDay;

    /** Everything in the calendar of a body, the latest first. */
    public static List<Sitting> of(String bodyId) {
        return list("bodyId = ?1 order by firstDay desc, kind", bodyId);
    }

    /** The one of that kind on that day. */
    public static Optional<Sitting> on(String bodyId, Kind kind, LocalDate day) {
        return find(
                        "bodyId = ?1 and kind = ?2 and firstDay <= ?3 and (lastDay is null or lastDay >= ?3)",
                        bodyId,
                        kind,
                        day)
                .firstResultOptional();
    }

    /** The first one of that kind that begins after that day. */
    static Optional<Sitting> after(String bodyId, Kind kind, LocalDate day) {
        return find("bodyId = ?1 and kind = ?2 and firstDay > ?3 order by firstDay", bodyId, kind, day)
                .firstResultOptional();
    }
}
