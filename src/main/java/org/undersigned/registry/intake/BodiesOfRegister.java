package org.undersigned.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.registry.NameKey;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationLabel.Form;
import org.undersigned.registry.intake.OrganizationComparison.Compared;

/**
 * Finds for the organizations of a register the bodies that they belong to, and there the organization that is meant: by
 * identifier, else by code or any label of any time. Its one assembly is the body whose people it was said to list.
 */
final class BodiesOfRegister {

    private static final int LONGEST_CODE = 40;
    private static final int ROOM = 5;
    private static final Set<Kind> WITHOUT_BODY = Set.of(Kind.ASSEMBLY, Kind.PARTY, Kind.NGO, Kind.OTHER);

    /** Where an organization would stand in the registry. */
    record Place(String bodyId, Kind kind, String code) {}

    private record Known(String id, Kind kind, String code, Set<String> keys) {}

    private final RegisterImport in;
    private final Map<String, StagedOrganization> staged = new LinkedHashMap<>();
    private final Map<Integer, String> identified;
    private final List<StagedOrganization> assemblies;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Known>> knownOfBody = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    BodiesOfRegister(RegisterImport in, List<StagedOrganization> all, Map<Integer, String> identified) {
        this.in = in;
        this.identified = identified;
        all.forEach(one -> staged.put(key(one), one));
        this.assemblies = all.stream()
                .filter(one -> one.kind() == Kind.ASSEMBLY && !staged.containsKey(String.valueOf(one.parent())))
                .toList();
    }

    /** Assemblies before what belongs to them, parents before their parts. */
    List<StagedOrganization> parentsFirst() {
        var ordered = new LinkedHashMap<String, StagedOrganization>();
        Stream.concat(assemblies.stream(), staged.values().stream()).forEach(one -> {
            var line = new ArrayList<StagedOrganization>();
            for (var at = one;
                    at != null && !ordered.containsKey(key(at));
                    at = staged.get(String.valueOf(at.parent()))) {
                line.add(0, at);
            }
            line.forEach(each -> ordered.putIfAbsent(key(each), each));
        });
        return List.copyOf(ordered.values());
    }

    /** Where one that would be new would stand. */
    Place placeOf(String id) {
        return places.get(id);
    }

    /** @param ids ours of those that came before, by the register's */
    Compared compare(StagedOrganization one, Map<String, String> ids) {
        var target = one.target() != null ? one.target() : identified.get(one.position());
        if (target != null) {
            return new Compared(one, Verdict.SAME, target, List.of());
        }
        if (one.kind() == Kind.ASSEMBLY) {
            return assembly(one);
        }
        var bodyId = bodyOf(one, ids);
        if (bodyId == null && !WITHOUT_BODY.contains(one.kind())) {
            return rejected(
                    one,
                    Told.of(
                            "classification",
                            "intake_needs_body",
                            one.content().path("classification").asText()));
        }
        var meant = bodyId == null ? List.<String>of() : meant(one, bodyId);
        return switch (meant.size()) {
            case 0 -> fresh(one, bodyId == null ? one.freshId() : bodyId);
            case 1 -> new Compared(one, Verdict.SAME, meant.get(0), List.of());
            default -> rejected(one, Told.of("name", "intake_ambiguous_organization", one.text("name")));
        };
    }

    private Compared assembly(StagedOrganization one) {
        if (in.bodyId != null && assemblies.size() == 1 && assemblies.get(0) == one) {
            return new Compared(one, Verdict.SAME, in.bodyId, List.of());
        }
        return Organization.assembly(codeOf(one))
                .filter(body -> one.text("code") != null)
                .map(body -> new Compared(one, Verdict.SAME, body.id, List.of()))
                .orElseGet(() -> fresh(one, one.freshId()));
    }

    private Compared fresh(StagedOrganization one, String bodyId) {
        var code = unique(bodyId.equals(one.freshId()) ? "" : bodyId, one.kind(), codeOf(one));
        places.put(one.freshId(), new Place(bodyId, one.kind(), code));
        return new Compared(one, Verdict.NEW, one.freshId(), List.of());
    }

    private static Compared rejected(StagedOrganization one, Told why) {
        return new Compared(one, Verdict.REJECTED, null, List.of(why));
    }

    /** The body of its parent; else the register's one assembly; else that whose people the register was said to list. */
    private String bodyOf(StagedOrganization one, Map<String, String> ids) {
        var parent = one.parent() == null ? null : ids.get(one.parent());
        if (parent != null) {
            return places.containsKey(parent)
                    ? places.get(parent).bodyId()
                    : Organization.byId(parent).map(known -> known.bodyId).orElse(null);
        }
        var assembly = assemblies.size() == 1 ? ids.get(key(assemblies.get(0))) : null;
        return assembly != null ? assembly : in.bodyId;
    }

    private List<String> meant(StagedOrganization one, String bodyId) {
        var keys = one.keys();
        return known(bodyId).stream()
                .filter(known -> known.kind == one.kind() && keys.stream().anyMatch(known.keys::contains))
                .map(Known::id)
                .toList();
    }

    private List<Known> known(String bodyId) {
        return knownOfBody.computeIfAbsent(bodyId, id -> Organization.ofBody(id).stream()
                .map(known -> new Known(known.id, known.kind, known.code, keys(known)))
                .toList());
    }

    private static Set<String> keys(Organization known) {
        var labels = known.labels().stream()
                .filter(label -> label.form == Form.NAME || label.form == Form.ABBREVIATION)
                .map(label -> label.key);
        return Stream.concat(labels, Stream.of(NameKey.of(known.code))).collect(Collectors.toSet());
    }

    private String codeOf(StagedOrganization one) {
        var given = one.text("code");
        if (given != null && given.matches("[A-Za-z0-9][A-Za-z0-9/_.-]{0,39}")) {
            return given;
        }
        var only = one.kind() == Kind.ASSEMBLY && assemblies.size() == 1 && in.bodyId == null;
        var abbreviation = one.text(StagedOrganization.ABBREVIATION);
        var text = only
                ? in.register
                : abbreviation != null ? abbreviation : one.text("name") != null ? one.text("name") : key(one);
        var slug = NameKey.of(text).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
        slug = slug.length() > LONGEST_CODE - ROOM ? slug.substring(0, LONGEST_CODE - ROOM) : slug;
        return slug.isEmpty() || slug.startsWith("-") ? "x" + slug : slug;
    }

    private String unique(String bodyId, Kind kind, String code) {
        for (int i = 1; ; i++) {
            var tried = i == 1 ? code : code + "-" + i;
            if (isFree(bodyId, kind, tried) && codes.add(bodyId + " " + (bodyId.isEmpty() ? "" : kind) + " " + tried)) {
                return tried;
            }
        }
    }

    private boolean isFree(String bodyId, Kind kind, String code) {
        return bodyId.isEmpty()
                ? Organization.assembly(code).isEmpty()
                : known(bodyId).stream().noneMatch(known -> known.kind == kind && known.code.equals(code));
    }

    private static String key(StagedOrganization one) {
        return one.ownId() == null ? "#" + one.position() : one.ownId();
    }
}
