package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/**
 * Takes a body and all that registers told with it out of the registry, as if it had never been heard of: what tests bring
 * in under its real name would be recognised by others.
 */
@ApplicationScoped
public class Forgotten {

    private static final List<String> STATEMENTS = List.of(
            "create temporary table gone on commit drop as"
                    + " select person_id as id from membership where body_id = :body"
                    + " union select person_id from affiliation_observation where body_id = :body",
            "create temporary table gone_source on commit drop as"
                    + " select distinct source from organization where body_id = :body",
            "delete from register_import where body_id = :body or register in (select source from gone_source)",
            "delete from membership where body_id = :body",
            "delete from affiliation_observation where body_id = :body",
            "delete from delegation_name where delegation_id in (select id from organization where body_id = :body)",
            "delete from event where organization_id in (select id from organization where body_id = :body)",
            "delete from post where organization_id in (select id from organization where body_id = :body)",
            "delete from organization where body_id = :body",
            "delete from area where source in (select source from gone_source)",
            "delete from person_name where person_id in (select id from gone)",
            "delete from person where merged_into in (select id from gone)",
            "delete from person where id in (select id from gone)",
            """
            delete from identifier i where not exists (select 1 from person where id = i.subject_id
                union all select 1 from organization where id = i.subject_id
                union all select 1 from area where id = i.subject_id union all select 1 from post where id = i.subject_id
                union all select 1 from event where id = i.subject_id
                union all select 1 from membership where id = i.subject_id)""");

    @Inject
    Session database;

    @Transactional
    public void body(String bodyId) {
        for (var statement : STATEMENTS) {
            var forgetting = database.createNativeMutationQuery(statement);
            if (statement.contains(":body")) {
                forgetting.setParameter("body", bodyId);
            }
            forgetting.executeUpdate();
        }
    }

    /** The bodies that a register brought. */
    @Transactional
    public void register(String register) {
        Organization.<Organization>list("source = ?1 and bodyId = id", register).forEach(one -> body(one.id));
    }
}
