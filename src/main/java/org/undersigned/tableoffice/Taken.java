package org.undersigned.tableoffice;

import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Numbered;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;

/** Whether another text bears a number already; the database has the last word. */
final class Taken {

    private Taken() {}

    /** Refuses (409) a number, or an address, that is taken. */
    static void refuse(Declaration declaration, Numbered numbered) {
        numbered.parts().keySet().forEach(kind -> refuse(declaration, kind, numbered.scope(), numbered.running(kind)));
        if (Declaration.count("ref", numbered.ref()) > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_number_taken", numbered.ref());
        }
    }

    static void refuse(Declaration declaration, Kind kind, String scope, Integer number) {
        var taken =
                switch (kind) {
                    case NUMBER -> exists("procedureId = ?1 and number = ?2", declaration.procedureId, number, scope);
                    case DOCUMENT -> exists("bodyId = ?1 and documentNumber = ?2", declaration.bodyId, number, scope);
                    case DOSSIER, ADOPTED_TEXT -> false;
                };
        if (taken) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    List.of(new Refusal.Remark(
                            Numbers.field(kind), "tableoffice_number_taken", List.of(number.toString()))));
        }
    }

    private static boolean exists(String query, String owner, Integer number, String scope) {
        return number != null && Declaration.count(query + " and scope = ?3 and suffix = ''", owner, number, scope) > 0;
    }
}
