package org.undersigned.publication;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.Relation;
import org.undersigned.declaration.Wording;
import org.undersigned.procedure.Procedure;

/**
 * What a declaration is to others, as far as those are public.
 *
 * @param replaces what it stands in the place of, by number
 * @param replacedBy what stands in its place, or null
 * @param amends what it amends, or null
 * @param amendments tabled to it, by number
 */
record RelationsView(List<Other> replaces, Other replacedBy, Other amends, List<Other> amendments) {

    /** Another declaration, by what it is known by. */
    record Other(String ref, String number, String title, String lang) {}

    static RelationsView of(Declaration declaration, Function<Declaration, Procedure> procedures) {
        Function<Declaration, Other> told = one -> other(one, procedures.apply(one));
        return new RelationsView(
                all(Relation.replacedBy(declaration), told),
                one(Relation.replacementOf(declaration), told),
                one(Relation.amendedBy(declaration), told),
                all(Relation.amendmentsTo(declaration), told));
    }

    public boolean isTelling() {
        return !replaces.isEmpty() || replacedBy != null || amends != null || !amendments.isEmpty();
    }

    private static List<Other> all(List<Declaration> declarations, Function<Declaration, Other> told) {
        return declarations.stream().filter(Declaration::isPublic).map(told).toList();
    }

    private static Other one(Optional<Declaration> declaration, Function<Declaration, Other> told) {
        return declaration.filter(Declaration::isPublic).map(told).orElse(null);
    }

    private static Other other(Declaration declaration, Procedure procedure) {
        List<LanguageVersion> versions =
                Wording.currentOf(List.of(declaration.id)).get(declaration.id);
        var first = versions.get(0);
        var numbers = declaration.printed(procedure);
        return new Other(
                declaration.ref, numbers.isEmpty() ? declaration.ref : numbers.get(0), first.title, first.lang);
    }
}
