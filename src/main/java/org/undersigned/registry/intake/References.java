package org.undersigned.registry.intake;

/** Who and what is meant by the ids of a register, for one transaction: a table of the session's own. */
final class References {

    private References() {}

    /** Writes it anew: from the register, and what it does not tell from what the registry knows of it. */
    static void refresh(Sql sql) {
        sql.run("drop table if exists register_reference");
        sql.run(
                """
                create temporary table register_reference on commit drop as
                select distinct on (subject, own_id) subject, own_id, coalesce(target_id, fresh_id) as id, verdict
                from register_entry where import_id = :import and own_id is not null
                order by subject, own_id, unreadable, position""");
        sql.run(
                """
                insert into register_reference
                select i.subject, i.identifier, min(i.subject_id), 'SAME' from identifier i
                where i.scheme = :register and not exists (
                    select 1 from register_reference r where r.subject = i.subject and r.own_id = i.identifier)
                group by i.subject, i.identifier""");
        sql.run("create index on register_reference (subject, own_id)");
        sql.run("analyze register_reference");
    }

    /** Rejects entries of a subject whose reference leads nowhere, or to what is rejected itself. */
    static void check(Sql sql, String subject, String field, String to) {
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                where e.import_id = :import and e.subject = '%s' and e.verdict is null
                  and e.content ->> '%s' is not null and not exists (
                      select 1 from register_reference r where r.subject = '%s' and r.own_id = e.content ->> '%3$s')"""
                        .formatted(
                                Sql.told(field, "intake_unknown_reference", "e.content ->> '" + field + "'"),
                                subject,
                                field,
                                to));
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from register_reference r
                where e.import_id = :import and e.subject = '%s' and e.verdict is null
                  and r.subject = '%s' and r.own_id = e.content ->> '%s' and r.verdict = 'REJECTED'"""
                        .formatted(
                                Sql.told(field, "intake_rejected_reference", "e.content ->> '" + field + "'"),
                                subject,
                                to,
                                field));
    }
}
