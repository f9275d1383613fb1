package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;

/** Finds the texts that a published text refers to, by number as printed or by address. */
@ApplicationScoped
class RelatedTexts {

    /** Which they are. */
    record Found(List<Declaration> replaced, Optional<Declaration> amended) {}

    @Inject
    Procedures procedures;

    @Inject
    Drafting drafting;

    @Inject
    Scopes scopes;

    Found of(PublishedData text, Procedure procedure, String bodyId) {
        var complaints = new Complaints();
        var replaced = new ArrayList<Declaration>();
        for (int i = 0; i < text.replaces().size(); i++) {
            var named = text.replaces().get(i);
            complaints
                    .tried("replaces[" + i + "]", () -> replaced(named, text, procedure, bodyId))
                    .ifPresent(replaced::add);
        }
        var amended = Optional.ofNullable(text.amends())
                .flatMap(named -> complaints.tried("amends", () -> amended(named, text, procedure, bodyId)));
        complaints.refuseIfAny();
        return new Found(replaced.stream().distinct().toList(), amended);
    }

    private Declaration replaced(String named, PublishedData text, Procedure procedure, String bodyId) {
        if (procedure.replaces() != Procedure.Replaces.MOTIONS_OF_SIGNATORIES) {
            throw Refusal.of(Refusal.Kind.INVALID, "declaration_replaces_never");
        }
        var found = one(named, text, bodyId);
        if (found.procedureId.equals(procedure.id())) {
            throw Refusal.of(Refusal.Kind.INVALID, "declaration_not_replaceable");
        }
        return found;
    }

    private Declaration amended(String named, PublishedData text, Procedure procedure, String bodyId) {
        var found = one(named, text, bodyId);
        if (!found.procedureId.equals(procedure.id()) || !procedure.amendments().allowed()) {
            throw Refusal.of(Refusal.Kind.INVALID, "tableoffice_no_amendments");
        }
        return found;
    }

    private Declaration one(String named, PublishedData text, String bodyId) {
        var name = named == null ? "" : named.strip();
        var found = Declaration.byRef(name)
                .filter(declaration -> declaration.bodyId.equals(bodyId))
                .map(List::of)
                .orElseGet(() -> numbered(name, text, bodyId));
        if (found.size() != 1 || !found.get(0).isPublic()) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    found.size() > 1 ? "tableoffice_data_text_ambiguous" : "tableoffice_data_text_unknown",
                    name);
        }
        return found.get(0);
    }

    /** Of those that bear that number, the ones of the same session or term where the number does not tell. */
    private List<Declaration> numbered(String printed, PublishedData text, String bodyId) {
        var found = new ArrayList<Declaration>();
        for (var procedure : procedures.inForce(text.date())) {
            var kind = procedure.numbering().referenceKind();
            procedure
                    .numbering()
                    .pattern(kind)
                    .flatMap(pattern -> pattern.parse(printed))
                    .ifPresent(parts -> found.addAll(bearing(kind, printed, procedure, bodyId)));
            if (procedure.numbering().isAmbiguousAlone()) {
                found.removeIf(one -> one.procedureId.equals(procedure.id())
                        && !one.scope.equals(scopes.of(bodyId, procedure, text.date())));
            }
        }
        return found;
    }

    private List<Declaration> bearing(Kind kind, String printed, Procedure procedure, String bodyId) {
        List<Declaration> candidates = Declaration.list(
                "bodyId = ?1 and procedureId = ?2 and suffix = '' and (number in ?3 or documentNumber in ?3)",
                bodyId,
                procedure.id(),
                procedure
                        .numbering()
                        .pattern(kind)
                        .flatMap(pattern -> pattern.parse(printed))
                        .orElseThrow()
                        .values());
        return candidates.stream()
                .filter(one -> one.number(kind, drafting.procedureOf(one))
                        .filter(printed::equals)
                        .isPresent())
                .toList();
    }
}
