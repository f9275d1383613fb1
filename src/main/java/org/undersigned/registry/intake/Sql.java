package org.undersigned.registry.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** Statements over the entries of one import; {@code :import} and {@code :register} are known in each. */
record Sql(Session database, RegisterImport in) {

    int run(String statement) {
        return run(statement, Map.of());
    }

    int run(String statement, Map<String, ?> more) {
        return with(database.createNativeMutationQuery(statement), more).executeUpdate();
    }

    <T> List<T> rows(String query, Class<T> row) {
        return with(database.createNativeQuery(query, row), Map.of()).getResultList();
    }

    /** The JSON of remarks with one: an SQL expression; arguments are expressions, too. */
    static String told(String field, String key, String... args) {
        return "jsonb_build_array(jsonb_build_object('field', %s, 'key', '%s', 'args', jsonb_build_array(%s)))"
                .formatted(field == null ? "null" : "'" + field + "'", key, String.join(", ", args));
    }

    private <Q extends CommonQueryContract> Q with(Q query, Map<String, ?> more) {
        var known = query.getParameterMetadata().getParameters().stream()
                .map(jakarta.persistence.Parameter::getName)
                .collect(Collectors.toSet());
        if (known.contains("import")) {
            query.setParameter("import", in.id);
        }
        if (known.contains("register")) {
            query.setParameter("register", in.register);
        }
        more.forEach(query::setParameter);
        return query;
    }
}
