package org.undersigned.tableoffice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.undersigned.platform.JsonFailures;
import org.undersigned.platform.Refusal;

/** JSON of one published text, or a list of several. */
record PublishedDataFile(boolean isList, List<PublishedData> texts) {

    /** Enough for a session; a file that has more is sent in parts. */
    private static final int MOST = 1_000;

    /** Whether a file is JSON at all: its first character tells. */
    static boolean isOne(String file) {
        var text = file.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** @throws Refusal (400) naming the field, or the place where it is no JSON */
    static PublishedDataFile read(String file, ObjectMapper json) {
        try {
            return of(json.readTree(file), json);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** @throws Refusal (400) naming the field */
    static PublishedDataFile of(JsonNode sent, ObjectMapper json) {
        boolean isList = sent.isArray();
        if (isList && (sent.isEmpty() || sent.size() > MOST)) {
            throw Refusal.of(Refusal.Kind.INVALID, "tableoffice_data_list_length", MOST);
        }
        try {
            return isList
                    ? new PublishedDataFile(true, Arrays.asList(json.treeToValue(sent, PublishedData[].class)))
                    : new PublishedDataFile(
                            false, Collections.singletonList(json.treeToValue(sent, PublishedData.class)));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private static Refusal malformed(JsonProcessingException thrown) {
        return new Refusal(Refusal.Kind.MALFORMED, List.of(JsonFailures.remark(thrown)));
    }
}
