package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;

/** Gives numbers: of the procedure ({@code No. 745}) and of the body's documents ({@code Doc. 15575}). */
@ApplicationScoped
class Numbers {

    /** Leaves room to count on. */
    static final int HIGHEST = 999_999_999;

    private static final String DOCUMENTS = "documents";

    @Inject
    Session database;

    /**
     * Numbers of a declaration.
     *
     * @param number within its procedure; null where the procedure gives none
     * @param document of the body's document series
     */
    record Given(Integer number, int document) {}

    /** What would be given next. */
    Given next(Declaration declaration, Procedure procedure) {
        return new Given(
                procedure.numbering().pattern(Kind.NUMBER).isPresent()
                        ? last(declaration.bodyId, procedure.id()) + 1
                        : null,
                last(declaration.bodyId, DOCUMENTS) + 1);
    }

    /**
     * Gives the wanted numbers, or the next ones where none is wanted; refuses a number that is taken. The series stay
     * locked until the end of the transaction, so that no two declarations get the same.
     */
    Given give(Declaration declaration, Procedure procedure, Integer wantedNumber, Integer wantedDocument) {
        var number = procedure.numbering().pattern(Kind.NUMBER).isPresent()
                ? give(declaration.bodyId, procedure.id(), "number", wantedNumber)
                : null;
        var document = give(declaration.bodyId, DOCUMENTS, "documentNumber", wantedDocument);
        mustBeFree("number", "procedureId = ?1 and number = ?2", declaration.procedureId, number);
        mustBeFree("documentNumber", "bodyId = ?1 and documentNumber = ?2", declaration.bodyId, document);
        return new Given(number, document);
    }

    private int give(String bodyId, String series, String field, Integer wanted) {
        if (wanted != null && (wanted < 1 || wanted > HIGHEST)) {
            throw Refusal.field(field, "tableoffice_number_wrong", HIGHEST);
        }
        return database.createNativeQuery(
                        """
                                insert into number_series as s (body_id, series, last_number)
                                values (:body, :series, coalesce(cast(:wanted as int), 1))
                                on conflict (body_id, series) do update set last_number = case
                                    when cast(:wanted as int) is null then s.last_number + 1
                                    else greatest(s.last_number, cast(:wanted as int)) end
                                returning coalesce(cast(:wanted as int), last_number)
                                """,
                        Integer.class)
                .setParameter("body", bodyId)
                .setParameter("series", series)
                .setParameter("wanted", wanted, Integer.class)
                .getSingleResult();
    }

    private int last(String bodyId, String series) {
        return database
                .createNativeQuery(
                        "select last_number from number_series where body_id = :body and series = :series",
                        Integer.class)
                .setParameter("body", bodyId)
                .setParameter("series", series)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0);
    }

    private static void mustBeFree(String field, String query, String scope, Integer number) {
        if (number != null && Declaration.count(query, scope, number) > 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    java.util.List.of(new Refusal.Remark(
                            field, "tableoffice_number_taken", java.util.List.of(number.toString()))));
        }
    }
}
