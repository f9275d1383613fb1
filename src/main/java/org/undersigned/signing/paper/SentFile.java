package org.undersigned.signing.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file as a form sends it. */
final class SentFile {

    private SentFile() {}

    /** Never more than shows that it is too much; empty where none was chosen. */
    static byte[] bytes(FileUpload file, int most) {
        if (file == null || file.size() == 0) {
            return new byte[0];
        }
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
