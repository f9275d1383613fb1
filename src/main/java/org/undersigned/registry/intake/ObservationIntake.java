package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.undersigned.registry.ObservationCsv;
import org.undersigned.registry.ObservationCsv.Mode;
import org.undersigned.registry.Report;

/** Imports of dated observations: what the file would do is found by doing it and rolling back. */
@ApplicationScoped
class ObservationIntake {

    private static final String SUBJECT = "OBSERVATION";

    @Inject
    ObservationCsv csv;

    @Inject
    ObjectMapper json;

    @Inject
    Session database;

    Map<String, Map<String, Integer>> look(RegisterImport in) {
        return told(in, csv.read(in.observations, Mode.LOOK, in.bodyId));
    }

    /** Takes the good rows. */
    Map<String, Map<String, Integer>> apply(RegisterImport in) {
        return told(in, csv.read(in.observations, Mode.GOOD_ROWS, in.bodyId));
    }

    private Map<String, Map<String, Integer>> told(RegisterImport in, Report report) {
        var sql = new Sql(database, in);
        sql.run("delete from register_entry where import_id = :import");
        int position = 0;
        for (var row : report.refused()) {
            sql.run(
                    """
                    insert into register_entry
                        (import_id, position, subject, place, content, unreadable, fresh_id, verdict, remarks)
                    values (:import, :position, 'OBSERVATION', :place, '{}', true, '', 'REJECTED', %s)"""
                            .formatted("jsonb_build_array(cast(:told as jsonb))"),
                    Map.of(
                            "position",
                            ++position,
                            "place",
                            "line " + row.line(),
                            "told",
                            json.valueToTree(Told.of(
                                            row.field(), row.key(), row.args().toArray()))
                                    .toString()));
        }
        var counts = new TreeMap<String, Integer>();
        counts.put(Verdict.NEW.name(), report.newObservations());
        counts.put(Verdict.SAME.name(), report.unchanged());
        counts.put(Verdict.REJECTED.name(), report.rows() - report.newObservations() - report.unchanged());
        return Map.of(SUBJECT, counts, "PERSON", Map.of(Verdict.NEW.name(), report.newPeople()));
    }
}
