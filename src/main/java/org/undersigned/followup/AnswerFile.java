package org.undersigned.followup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.undersigned.platform.Refusal;

/** The document of an answer, a PDF of at most 10 MiB. */
@Entity
@Immutable
@Table(name = "answer_file")
@IdClass(AnswerFile.Key.class)
public class AnswerFile extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String answerId) implements Serializable {}

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** Within so many bytes of its end a PDF says that it ends. */
    private static final int TAIL = 1024;

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Column(name = "answer_id")
    public String answerId;

    public byte[] content;

    public byte[] sha256;

    static AnswerFile of(Answer answer, byte[] content) {
        var file = new AnswerFile();
        file.declarationId = answer.declarationId;
        file.answerId = answer.id;
        file.content = content;
        file.sha256 = Sha256.of(content);
        return file;
    }

    static Optional<AnswerFile> find(String declarationId, String answerId) {
        return findByIdOptional(new Key(declarationId, answerId));
    }

    /** Refuses (422) what is too large, or begins or ends as no PDF does. */
    static byte[] mustBePdf(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Refusal.field("file", "followup_file_too_large");
        }
        if (indexOf(MAGIC, content, 0, 1) < 0
                || indexOf(END, content, Math.max(0, content.length - TAIL), content.length) < 0) {
            throw Refusal.field("file", "followup_file_no_pdf");
        }
        return content;
    }

    private static int indexOf(byte[] wanted, byte[] in, int from, int before) {
        for (int at = from; at < before && at + wanted.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
