package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Details;
import org.undersigned.registry.Organization;

/** Compares the organizations of a register with those that are known. */
@ApplicationScoped
class OrganizationComparison {

    /** All of them are held in memory at once. */
    static final int MOST = 50_000;

    /** What became of one. */
    record Compared(StagedOrganization staged, Verdict verdict, String target, List<Told> remarks) {}

    void compare(Sql sql) {
        References.check(sql, "ORGANIZATION", "parent_id", "ORGANIZATION");
        References.check(sql, "ORGANIZATION", "successor_id", "ORGANIZATION");
        References.check(sql, "ORGANIZATION", "area_id", "AREA");
        Circles.refuse(sql, "ORGANIZATION");
        var staged = staged(sql);
        if (staged.isEmpty()) {
            return;
        }
        var directory = new BodiesOfRegister(sql.in(), staged, identified(sql));
        Map<String, String> ids = new LinkedHashMap<>();
        for (var organization : directory.parentsFirst()) {
            var compared = directory.compare(organization, ids);
            if (compared.target() != null && organization.ownId() != null) {
                ids.put(organization.ownId(), compared.target());
            }
            keep(sql, compared, directory);
        }
        judge(sql, staged, ids);
    }

    /** Now that all ids are known, whether those that were recognised are told anything new. */
    private static void judge(Sql sql, List<StagedOrganization> staged, Map<String, String> ids) {
        var areas = Ours.of(sql, "AREA");
        for (var organization : staged) {
            var known = Organization.byId(ids.getOrDefault(organization.ownId(), ""));
            if (known.isPresent()) {
                var facts = organization.facts(ids::get, areas::get);
                var ended = known.get().dissolved == null && facts.dissolved() != null;
                var verdict = known.get().knows(facts) ? Verdict.SAME : ended ? Verdict.ENDED : Verdict.CHANGED;
                sql.run(
                        "update register_entry set verdict = :verdict where import_id = :import and position = :position",
                        Map.of("verdict", verdict.name(), "position", organization.position()));
            }
        }
    }

    private static List<StagedOrganization> staged(Sql sql) {
        var rows = sql.rows(
                """
                select position, own_id, fresh_id, target_id, cast(content as text) from register_entry
                where import_id = :import and subject = 'ORGANIZATION' and verdict is null order by position""",
                Object[].class);
        if (rows.size() > MOST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "intake_too_many_organizations", MOST);
        }
        return rows.stream()
                .map(row -> new StagedOrganization(
                        (int) row[0], (String) row[1], (String) row[2], (String) row[3], (ObjectNode)
                                Details.read((String) row[4])))
                .toList();
    }

    /** By position whom other identifiers than the register's mean, where it is one. */
    private static Map<Integer, String> identified(Sql sql) {
        Map<Integer, String> found = new LinkedHashMap<>();
        sql.rows(
                        """
                        select s.position, min(i.subject_id) from register_identifier s
                            join identifier i on i.subject = 'ORGANIZATION' and i.scheme = s.scheme
                                and i.identifier = s.identifier
                        where s.import_id = :import and s.subject = 'ORGANIZATION'
                        group by 1 having count(distinct i.subject_id) = 1""",
                        Object[].class)
                .forEach(row -> found.put((int) row[0], (String) row[1]));
        return found;
    }

    private static void keep(Sql sql, Compared compared, BodiesOfRegister directory) {
        var staged = compared.staged();
        sql.run(
                """
                update register_entry set verdict = :verdict, target_id = nullif(cast(:target as text), ''),
                    remarks = cast(:remarks as jsonb)
                where import_id = :import and position = :position""",
                values(
                        "verdict", compared.verdict().name(),
                        "target", compared.target() == null ? "" : compared.target(),
                        "remarks", Details.written(compared.remarks()),
                        "position", staged.position()));
        if (compared.verdict() == Verdict.NEW) {
            var place = directory.placeOf(compared.target());
            sql.run(
                    """
                    insert into register_organization (import_id, position, id, body_id, kind, code)
                    values (:import, :position, :id, :body, :kind, :code)""",
                    values(
                            "position", staged.position(),
                            "id", compared.target(),
                            "body", place.bodyId(),
                            "kind", place.kind().name(),
                            "code", place.code()));
        }
    }

    private static Map<String, Object> values(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
