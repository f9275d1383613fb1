package org.undersigned.procedure;

import java.nio.charset.StandardCharsets;
import org.undersigned.platform.Ids;

/** A file that is right, of a procedure of the Parliamentary Assembly that no other test knows. */
public final class OwnFile {

    private OwnFile() {}

    /** A new id. */
    public static String id() {
        return "own-" + Ids.next();
    }

    /** The file of that procedure, in force since 2020, in version "1". */
    public static String of(String id) {
        return OwnProceduresTest.resource("smallest.yaml")
                .replace("id: letter", "id: " + id)
                .replace("refPrefix: letter", "refPrefix: " + id)
                .replace("body: house", "body: pace")
                .replace("[CITIZEN]", "[MEMBER]");
    }

    static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
