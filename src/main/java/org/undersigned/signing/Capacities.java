package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.MembershipView;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.Role;

/** As what a person may sign a declaration on a day, by what the registry says of them. */
@ApplicationScoped
class Capacities {

    /** The possibilities, the likeliest first; refuses whoever has none, naming the reason. */
    List<Standing> of(Occasion occasion, Signer signer) {
        var declaration = occasion.declaration();
        var admitted = admitted(occasion.procedure(), signer);
        var affiliation = signer.affiliation();
        var history = signer.memberships();
        var found = new ArrayList<Standing>();
        own(admitted, affiliation, found);
        inTheName(
                Capacity.GROUP,
                admitted,
                affiliation.group().filter(g -> !g.nonAttached()).stream().toList(),
                affiliation,
                found);
        inTheName(Capacity.COMMITTEE, admitted, chaired(history, declaration.bodyId), affiliation, found);
        inTheName(Capacity.COMPLAINANT, admitted, organisations(history, declaration.bodyId), affiliation, found);
        inTheName(Capacity.ORGANISATION, admitted, organisations(history, null), affiliation, found);
        if (admitted.contains(Capacity.CITIZEN)) {
            found.add(Standing.own(Capacity.CITIZEN, null, null));
        }
        if (found.isEmpty()) {
            throw affiliation.isEmpty()
                    ? notAMember(declaration)
                    : Refusal.of(Refusal.Kind.FORBIDDEN, "signing_not_in_this_capacity");
        }
        return found;
    }

    /** An author may sign as what authors are, too. */
    private static Set<Capacity> admitted(Procedure procedure, Signer signer) {
        var admitted = new HashSet<>(procedure.sign().capacities());
        if (signer.writes()) {
            admitted.addAll(procedure.author().capacities());
        }
        return admitted;
    }

    private static void own(Set<Capacity> admitted, Affiliation affiliation, List<Standing> found) {
        if (affiliation.isEmpty()) {
            return;
        }
        var role = affiliation.delegation().map(in -> called(in.role())).orElse(Capacity.MEMBER);
        var capacity = admitted.contains(role) ? role : Capacity.MEMBER;
        if (admitted.contains(capacity)) {
            found.add(Standing.own(
                    capacity,
                    affiliation.delegation().orElse(null),
                    affiliation.side().orElse(null)));
        }
    }

    private static Capacity called(Role role) {
        return switch (role) {
            case REPRESENTATIVE -> Capacity.REPRESENTATIVE;
            case SUBSTITUTE -> Capacity.SUBSTITUTE;
            default -> Capacity.MEMBER;
        };
    }

    private static void inTheName(
            Capacity capacity,
            Set<Capacity> admitted,
            List<Belonging> organizations,
            Affiliation affiliation,
            List<Standing> found) {
        if (admitted.contains(capacity)) {
            organizations.forEach(one -> found.add(new Standing(
                    capacity,
                    affiliation.delegation().orElse(null),
                    affiliation.side().orElse(null),
                    one)));
        }
    }

    private static List<Belonging> chaired(List<MembershipView> history, String bodyId) {
        return history.stream()
                .filter(one -> one.kind() == Kind.COMMITTEE && one.bodyId().equals(bodyId))
                .map(MembershipView::belonging)
                .filter(in -> in.role() == Role.CHAIR)
                .toList();
    }

    /** Organisations to which the person belongs; of one body alone where it is given. */
    private static List<Belonging> organisations(List<MembershipView> history, String bodyId) {
        return history.stream()
                .filter(one -> one.kind() == Kind.NGO
                        && (bodyId == null || one.bodyId().equals(bodyId)))
                .map(MembershipView::belonging)
                .toList();
    }

    private static Refusal notAMember(Declaration declaration) {
        var body = Organization.byId(declaration.bodyId).orElseThrow();
        return Refusal.of(Refusal.Kind.FORBIDDEN, "signing_not_a_member", body.code.toUpperCase(Locale.ROOT));
    }
}
