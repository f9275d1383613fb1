package org.undersigned.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.undersigned.platform.Jdbc;
import org.undersigned.procedure.Catalogue.Entry;
import org.undersigned.procedure.KeptVersions.Kept;

/** What the database holds of procedures: files put into use, retirements, versions once read. */
@ApplicationScoped
class ProcedureStore {

    @Inject
    DataSource database;

    /** Counts the changes; another number than before means that something changed. */
    long revision() {
        return rows("select revision from procedure_revision", row -> row.getLong(1))
                .get(0);
    }

    /** Changes are made one after the other: whoever comes second waits for the end of the first's transaction. */
    void lockForChange() {
        run("update procedure_revision set revision = revision + 1");
    }

    List<YamlFile> files() {
        return rows(
                "select file_name, content from procedure_file order by created_at, id",
                row -> KeptVersions.file(row.getString(1), row.getString(2)));
    }

    void add(String id, YamlFile file, Instant now) {
        run(
                "insert into procedure_file (id, file_name, content, created_at) values (?, ?, ?, ?)",
                id,
                file.name(),
                content(file),
                at(now));
    }

    Map<VersionKey, LocalDate> retired() {
        var retired = new LinkedHashMap<VersionKey, LocalDate>();
        rows(
                "select procedure_id, version, valid_to from procedure_retirement",
                row -> retired.put(key(row), row.getObject(3, LocalDate.class)));
        return retired;
    }

    void retire(VersionKey key, LocalDate validTo) {
        run(
                """
                insert into procedure_retirement (procedure_id, version, valid_to) values (?, ?, ?)
                on conflict (procedure_id, version) do update set valid_to = excluded.valid_to""",
                key.procedure(),
                key.version(),
                validTo);
    }

    void note(
            VersionKey key, ProcedureChange.Act act, LocalDate validTo, String actorId, String actorName, Instant now) {
        run(
                """
                insert into procedure_change (procedure_id, version, act, valid_to, actor_id, actor_name, at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                key.procedure(),
                key.version(),
                act.name(),
                validTo,
                actorId,
                actorName,
                at(now));
    }

    /** What was done to a procedure, the latest first. */
    List<ProcedureChange> changes(String procedure) {
        return rows(
                """
                select procedure_id, version, act, valid_to, actor_name, at from procedure_change
                where procedure_id = ? order by id desc""",
                row -> new ProcedureChange(
                        key(row),
                        ProcedureChange.Act.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()),
                procedure);
    }

    Map<VersionKey, Kept> kept() {
        var kept = new LinkedHashMap<VersionKey, Kept>();
        rows(
                "select procedure_id, version, file_name, content, rules from procedure_version",
                row -> kept.put(
                        key(row),
                        new Kept(
                                key(row),
                                KeptVersions.file(row.getString(3), row.getString(4)),
                                new RulesDigest(row.getString(5)))));
        return kept;
    }

    /** Instances that start at once keep the same. */
    void keep(Entry entry, Instant now) {
        run(
                """
                insert into procedure_version (procedure_id, version, file_name, content, rules, first_seen_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                entry.key().procedure(),
                entry.key().version(),
                entry.file().name(),
                content(entry.file()),
                entry.rules().hex(),
                at(now));
    }

    void replace(Entry entry, Instant now) {
        run(
                """
                update procedure_version set file_name = ?, content = ?, rules = ?, first_seen_at = ?
                where procedure_id = ? and version = ?""",
                entry.file().name(),
                content(entry.file()),
                entry.rules().hex(),
                at(now),
                entry.key().procedure(),
                entry.key().version());
    }

    private static VersionKey key(ResultSet row) throws SQLException {
        return new VersionKey(row.getString(1), row.getString(2));
    }

    private static String content(YamlFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private <T> List<T> rows(String sql, Jdbc.Row<T> read, Object... args) {
        try (var connection = database.getConnection()) {
            return Jdbc.all(connection, read, sql, args);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, Object... args) {
        try (var connection = database.getConnection()) {
            Jdbc.update(connection, sql, args);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
