package org.undersigned.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.undersigned.registry.BodyFile.Entry;
import org.undersigned.registry.Organization.Kind;

/** Finds everything that is wrong with a {@link BodyFile}, so that it can be said before anything is written. */
final class BodyFileCheck {

    private final List<String> wrong = new ArrayList<>();

    /** What is wrong, each with its place; empty when the file is sound. */
    static List<String> of(BodyFile file) {
        var check = new BodyFileCheck();
        check.body(file.body());
        file.organizations().forEach(check::kind);
        return check.wrong;
    }

    private void body(Entry body) {
        if (body == null) {
            wrong.add("body: is missing");
            return;
        }
        if (body.kind() != Kind.ASSEMBLY && body.kind() != Kind.NGO) {
            wrong.add("body.kind: must be ASSEMBLY or NGO");
        }
        entry("body", body);
    }

    private void kind(Kind kind, List<Entry> entries) {
        var codes = new HashSet<String>();
        Map<String, String> owners = new HashMap<>();
        for (int i = 0; entries != null && i < entries.size(); i++) {
            var entry = entries.get(i);
            var place = "organizations." + kind + "[" + i + "] (" + (entry == null ? null : entry.code()) + ")";
            if (entry == null) {
                wrong.add(place + ": is empty");
                continue;
            }
            entry(place, entry);
            if (!codes.add(entry.code())) {
                wrong.add(place + ": the code is used twice");
            }
            owned(place, entry.code(), entry.code(), owners);
            entry.all().forEach(label -> owned(place, entry.code(), label.label, owners));
            if (entry.nonAttached() && kind != Kind.GROUP) {
                wrong.add(place + ": only a GROUP can be nonAttached");
            }
        }
    }

    /** A label or code must lead to one organization, whatever the day and the language. */
    private void owned(String place, String code, String label, Map<String, String> owners) {
        var owner = owners.putIfAbsent(NameKey.of(String.valueOf(label)), String.valueOf(code));
        if (owner != null && !owner.equals(code)) {
            wrong.add(place + ": \"" + label + "\" is also a label of " + owner);
        }
    }

    private void entry(String place, Entry entry) {
        if (entry.code() == null || !entry.code().matches("[A-Za-z0-9][A-Za-z0-9/_.-]{0,39}")) {
            wrong.add(place + ".code: must be 1 to 40 letters, digits or / _ . -");
        }
        if (entry.founded() != null
                && entry.dissolved() != null
                && !entry.founded().isBefore(entry.dissolved())) {
            wrong.add(place + ": founded must be before dissolved");
        }
        var labels = entry.all();
        if (labels.stream().noneMatch(label -> label.form == OrganizationLabel.Form.NAME)) {
            wrong.add(place + ": has no name");
        }
        for (int i = 0; i < labels.size(); i++) {
            label(place, labels.get(i), labels.subList(0, i));
        }
    }

    private void label(String place, OrganizationLabel label, List<OrganizationLabel> before) {
        if (!label.language.matches("[a-z]{2,3}")) {
            wrong.add(place + ": \"" + label.language + "\" is no language code");
        }
        if (label.key.isEmpty() || label.label.length() > 300) {
            wrong.add(place + ": the label \"" + label.label + "\" must have a letter and at most 300 characters");
        }
        if (label.from != null && label.to != null && !label.from.isBefore(label.to)) {
            wrong.add(place + ": from " + label.from + " must be before until " + label.to);
        }
        before.stream()
                .filter(other -> other.form == label.form && other.language.equals(label.language))
                .filter(other -> overlap(other, label))
                .forEach(other -> wrong.add(
                        place + ": \"" + other.label + "\" and \"" + label.label + "\" overlap in " + label.language));
    }

    private static boolean overlap(OrganizationLabel a, OrganizationLabel b) {
        return (a.from == null || b.to == null || a.from.isBefore(b.to))
                && (b.from == null || a.to == null || b.from.isBefore(a.to));
    }
}
