package org.undersigned.declaration.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds files as a word processor makes them, and as nobody should. */
final class Archive {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES =
            """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
            .wordprocessingml.document.main+xml"/></Types>""";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private Archive() {
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Nothing in it yet. */
    static Archive empty() {
        return new Archive();
    }

    /** A document with this body. */
    static Archive of(String body) {
        return new Archive().with("[Content_Types].xml", TYPES).with("word/document.xml", document(body));
    }

    /** A document of these paragraphs. */
    static Archive of(String... paragraphs) {
        return of(Stream.of(paragraphs).map(Archive::paragraph).collect(Collectors.joining()));
    }

    static String document(String body) {
        return "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>";
    }

    static String paragraph(String text) {
        return text.startsWith("<") ? text : "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    Archive with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8), 1);
    }

    Archive with(String name, byte[] content, int times) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
