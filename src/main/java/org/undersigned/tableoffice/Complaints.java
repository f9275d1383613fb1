package org.undersigned.tableoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Refusal.Remark;

/** Everything that is wrong with a file, so that whoever mends it need not send it once for every error. */
class Complaints {

    /** Enough to work on; a file that is wrong in every line is the wrong file. */
    private static final int MOST = 100;

    private final List<Remark> remarks = new ArrayList<>();
    private boolean onlyConflicts = true;

    /** A line of the file, as a refusal names it. */
    static String line(int number) {
        return "line " + number;
    }

    void add(int line, String key, Object... args) {
        onlyConflicts = false;
        keep(new Remark(line(line), key, List.of(args)));
    }

    /** Says on which line it was that something was refused. */
    void add(int line, Refusal refusal) {
        onlyConflicts &= refusal.kind == Kind.CONFLICT;
        refusal.remarks.forEach(remark -> keep(new Remark(line(line), remark.key(), remark.args())));
    }

    /** The value, or nothing and a complaint about that line. */
    <T> Optional<T> tried(int line, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Refusal refusal) {
            add(line, refusal);
            return Optional.empty();
        }
    }

    void refuseIfAny() {
        if (!remarks.isEmpty()) {
            throw new Refusal(onlyConflicts ? Kind.CONFLICT : Kind.INVALID, remarks);
        }
    }

    private void keep(Remark remark) {
        if (remarks.size() < MOST) {
            remarks.add(remark);
        }
    }
}
