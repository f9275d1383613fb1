package org.undersigned.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tables of a procedure file that say one number for each state. */
final class States {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    private static final int MOST = 1_000_000_000;

    private States() {}

    /** Least number of signatures by state. */
    static Map<String, Integer> minimums(Fields fields) {
        return table(fields, 1, MOST);
    }

    /** Ages in years by state. */
    static Map<String, Integer> ages(Fields fields) {
        return table(fields, 1, 120);
    }

    private static Map<String, Integer> table(Fields fields, int least, int most) {
        var table = new LinkedHashMap<String, Integer>();
        for (var state : fields.names()) {
            if (!CODE.matcher(state).matches()) {
                fields.wrong(state, "is not a state code such as BE");
            }
            table.put(state, fields.number(state, least, most));
        }
        return table;
    }
}
