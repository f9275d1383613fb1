package org.undersigned.platform;

import java.util.List;
import java.util.Map;

/**
 * A request that was not fulfilled, before it takes the form of a problem or of a page.
 *
 * @param status HTTP status, 400 to 599
 * @param remarks what is wrong, as message keys
 * @param violations what Bean Validation found, already in words
 * @param reference under which the cause is logged, or null
 * @param headers that the answer must carry
 */
record Failure(
        int status, List<Refusal.Remark> remarks, Errors violations, String reference, Map<String, String> headers) {

    static Failure of(int status, Refusal.Remark... remarks) {
        return new Failure(status, List.of(remarks), Errors.none(), null, Map.of());
    }

    static Failure of(Refusal refusal) {
        var headers =
                switch (refusal.kind) {
                    case BUSY -> Map.of("Retry-After", "2");
                    case TOO_MANY -> Map.of("Retry-After", "60");
                    default -> Map.<String, String>of();
                };
        return new Failure(refusal.kind.status, refusal.remarks, Errors.none(), null, headers);
    }

    static Failure of(Errors violations) {
        return new Failure(Refusal.Kind.INVALID.status, List.of(), violations, null, Map.of());
    }

    static Failure unexpected(String reference) {
        return new Failure(500, List.of(), Errors.none(), reference, Map.of());
    }

    Failure with(String header, String value) {
        return new Failure(status, remarks, violations, reference, Map.of(header, value));
    }
}
