package org.undersigned.declaration;

import java.util.HashMap;
import java.util.Map;

/** What an author types into the editor's form, and the button pressed: {@code on(1).title("en", "Seeds").keep()}. */
public final class Keystrokes {

    private final long basis;
    private final Map<String, String> form = new HashMap<>();

    private Keystrokes(long basis) {
        this.basis = basis;
    }

    /** Typed on cells of that revision. */
    public static Keystrokes on(long basis) {
        return new Keystrokes(basis);
    }

    public Keystrokes title(String lang, String text) {
        return block(WorkingCopy.TITLE, lang, text);
    }

    public Keystrokes block(String key, String lang, String text) {
        form.put("text_" + key + "_" + lang, text);
        form.put("rev_" + key + "_" + lang, String.valueOf(basis));
        return this;
    }

    /** And a wording is made of it. */
    public Map<String, String> keep() {
        return press("KEEP");
    }

    public Map<String, String> press(String button) {
        form.put("change", button);
        return form;
    }
}
