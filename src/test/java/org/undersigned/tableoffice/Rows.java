package org.undersigned.tableoffice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** How many rows every table has, to see that nothing was left half done. Sessions and jobs come and go by themselves. */
final class Rows {

    private Rows() {}

    static Map<String, Long> counted() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var database = Scene.bean(Session.class);
            var tables = database.createNativeQuery(
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " and table_name not like 'flyway%' and table_name not in"
                                    + " ('account_session', 'sign_in_request', 'rate_limit')",
                            String.class)
                    .getResultList();
            var counts = new TreeMap<String, Long>();
            tables.forEach(table -> counts.put(
                    table,
                    database.createNativeQuery("select count(*) from " + table, Long.class)
                            .getSingleResult()));
            return counts;
        });
    }
}
