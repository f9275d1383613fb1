package org.undersigned.platform;

import java.util.List;

/**
 * Why an act is not done, in words for whoever asked: a kind that decides the HTTP status, and remarks as message keys.
 * Nothing is changed when one is thrown: it rolls the transaction back.
 */
public class Refusal extends RuntimeException {

    /** Kinds with their HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        INVALID(422),
        TOO_MANY(429),
        BUSY(503);

        public final int status;

        Kind(int status) {
            this.status = status;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param field name of the input it speaks of, or null for the whole
     * @param key message key, see {@link Messages}
     * @param args arguments of the message
     */
    public record Remark(String field, String key, List<Object> args) {}

    public final transient Kind kind;
    public final transient List<Remark> remarks;

    public Refusal(Kind kind, List<Remark> remarks) {
        super(kind + " " + remarks, null, false, false);
        this.kind = kind;
        this.remarks = List.copyOf(remarks);
    }

    /** A refusal of the whole request. */
    public static Refusal of(Kind kind, String key, Object... args) {
        return new Refusal(kind, List.of(new Remark(null, key, List.of(args))));
    }

    /** A refusal (422) of one field. */
    public static Refusal field(String field, String key, Object... args) {
        return new Refusal(Kind.INVALID, List.of(new Remark(field, key, List.of(args))));
    }
}
