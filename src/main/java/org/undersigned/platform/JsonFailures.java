package org.undersigned.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Says which field of a JSON body is wrong and how, or where the JSON itself breaks off. */
public final class JsonFailures {

    private JsonFailures() {}

    static Failure of(JsonProcessingException thrown) {
        return Failure.of(400, remark(thrown));
    }

    /** What is wrong, with the path of the field where there is one. */
    public static Refusal.Remark remark(JsonProcessingException thrown) {
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            return field(unknown, "error_field_unknown");
        }
        if (thrown.getCause() instanceof Refusal refusal && thrown instanceof JsonMappingException mapping) {
            return field(mapping, refusal.remarks.get(0).key());
        }
        if (thrown instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return field(mismatch, missing(mismatch) ? "error_field_missing" : "error_field_type");
        }
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return field(mapping, "error_field_type");
        }
        var place = thrown.getLocation();
        var line = place == null ? 1 : place.getLineNr();
        var column = place == null ? 1 : place.getColumnNr();
        return new Refusal.Remark(null, "error_json_syntax", List.of(line, column));
    }

    /** Jackson tells a missing property from a wrong one only in its English message. */
    private static boolean missing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Missing required creator property")
                || mismatch.getOriginalMessage().startsWith("Cannot map `null` into type");
    }

    private static Refusal.Remark field(JsonMappingException thrown, String key) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return new Refusal.Remark(path.toString(), key, List.of());
    }
}
