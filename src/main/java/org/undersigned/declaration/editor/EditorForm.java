package org.undersigned.declaration.editor;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.editor.Editing.Typed;
import org.undersigned.platform.Refusal;

/** The editor's form as it is sent: {@code text_KEY_LANG} with {@code rev_KEY_LANG}, and the button that was pressed. */
record EditorForm(List<Typed> typed, Change change, boolean keeps) {

    private static final Pattern FIELD = Pattern.compile("text_([a-z][a-z0-9-]{0,39})_([A-Za-z0-9-]{2,35})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String KEEP = "KEEP";
    private static final String ADD_LANGUAGE = "ADD_LANGUAGE";

    static EditorForm of(MultivaluedMap<String, String> sent) {
        var typed = new ArrayList<Typed>();
        sent.forEach((name, values) -> {
            var field = FIELD.matcher(name);
            if (field.matches()) {
                var basis = sent.getFirst("rev_" + field.group(1) + "_" + field.group(2));
                typed.add(new Typed(field.group(1), field.group(2), values.get(0), number(basis)));
            }
        });
        var button = sent.getFirst("change");
        if (ADD_LANGUAGE.equals(button)) {
            var added = new Change(Change.Kind.ADD_LANGUAGE, null, null, sent.getFirst("more"), null);
            return new EditorForm(typed, added, false);
        }
        var keeps = KEEP.equals(button);
        return new EditorForm(typed, keeps || button == null ? null : change(button), keeps);
    }

    /** {@code KIND:key:type:lang:at}, parts left out at the end or empty. */
    private static Change change(String value) {
        try {
            var parts = (value + "::::").split(":", -1);
            return new Change(
                    Change.Kind.valueOf(parts[0]),
                    blank(parts[1]),
                    parts[2].isEmpty() ? null : BlockType.valueOf(parts[2]),
                    blank(parts[3]),
                    parts[4].isEmpty() ? null : (int) number(parts[4]));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "error_400_text");
        }
    }

    private static String blank(String part) {
        return part.isEmpty() ? null : part;
    }

    private static long number(String digits) {
        if (digits == null || !NUMBER.matcher(digits).matches()) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "error_400_text");
        }
        return Long.parseLong(digits);
    }
}
