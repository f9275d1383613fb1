package org.undersigned.declaration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.declaration.reading.TextFiles;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;

/** A text as a form sends it: a file, or words pasted into a field. */
final class SentText {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_NAME = 200;

    private SentText() {}

    /** Takes the file where there is one; an unknown language counts as none. */
    static Bringing.Sent of(FileUpload file, String text, String language) {
        var lang = language != null && LANGUAGE.matcher(language).matches() ? language : null;
        if (file == null || file.size() == 0) {
            return new Bringing.Sent((text == null ? "" : text).getBytes(StandardCharsets.UTF_8), null, lang);
        }
        return new Bringing.Sent(bytes(file), name(file.fileName()), lang);
    }

    /** Never more than shows that it is too much. */
    private static byte[] bytes(FileUpload file) {
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(TextFiles.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of a name is what tells. */
    private static String name(String given) {
        var name = given == null ? "" : given.replace("\0", "");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    /** The same errors, each with the place in the file that it speaks of; they lead to the field of the text. */
    static Errors placed(Errors errors, Reader reader) {
        return new Errors(errors.items().stream()
                .map(item -> item.field() == null || item.field().equals("language")
                        ? item
                        : new Errors.Item("text", reader.say("reading_error_at", item.field(), item.text())))
                .toList());
    }
}
