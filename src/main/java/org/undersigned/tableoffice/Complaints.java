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

    /** Says of what in the data something is wrong: {@code signatories[3].group}. */
    void at(String path, String key, Object... args) {
        onlyConflicts = false;
        keep(new Remark(path, key, List.of(args)));
    }

    /** Says below what in the data it was that something was refused. */
    void under(String path, Refusal refusal) {
        onlyConflicts &= refusal.kind == Kind.CONFLICT;
        refusal.remarks.forEach(remark -> keep(new Remark(below(path, remark.field()), remark.key(), remark.args())));
    }

    private static String below(String path, String field) {
        return field == null ? path : field.startsWith("[") ? path + field : path + "." + field;
    }

    /** The value, or nothing and a complaint about what is below there. */
    <T> Optional<T> tried(String path, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Refusal refusal) {
            under(path, refusal);
            return Optional.empty();
        }
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
            throw refusal(onlyConflicts ? Kind.CONFLICT : Kind.INVALID);
        }
    }

    /** All of them as one refusal. */
    Refusal refusal(Kind kind) {
        return new Refusal(kind, remarks);
    }

    private void keep(Remark remark) {
        if (remarks.size() < MOST) {
            remarks.add(remark);
        }
    }
}
