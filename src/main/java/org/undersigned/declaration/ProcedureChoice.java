package org.undersigned.declaration;

import java.util.Locale;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Late;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Say;

/**
 * A procedure under which the reader may begin a draft, told from its data in the reader's language.
 *
 * @param needs what it needs to be tabled, or empty
 * @param words how long a text may be, or empty
 * @param late whether names may be added once it is tabled
 * @param effect what it means in law, or empty
 */
record ProcedureChoice(String id, String title, String needs, String words, String late, String effect) {

    static ProcedureChoice of(Procedure procedure, Locale reader) {
        Say say = (key, args) -> Messages.say(reader, key, args);
        return new ProcedureChoice(
                procedure.id(),
                procedure.title().in(reader),
                procedure
                        .handIn()
                        .flatMap(procedure::requirement)
                        .map(one -> say.say("declaration_choice_needs", one.sentence(say)))
                        .orElse(""),
                procedure
                        .words()
                        .map(policy -> say.say("declaration_choice_words", policy.max()))
                        .orElse(""),
                say.say(
                        procedure.late() == Late.ALLOWED
                                ? "declaration_choice_late_allowed"
                                : "declaration_choice_late_forbidden"),
                procedure.legalEffect().map(text -> text.in(reader)).orElse(""));
    }
}
