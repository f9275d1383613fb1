package org.undersigned.procedure;

/**
 * One condition and how far it is reached.
 *
 * @param metric what is counted
 * @param required how many are needed; 0 when it is not known
 * @param reached how many there are
 * @param missing how many are still needed
 * @param met whether it is reached
 */
public record ChecklistItem(Metric metric, int required, int reached, int missing, boolean met) {

    static ChecklistItem of(Metric metric, int required, int reached) {
        return new ChecklistItem(metric, required, reached, Math.max(0, required - reached), reached >= required);
    }

    /** A part of something whose whole is not known: never met. */
    static ChecklistItem unknown(Metric metric, int reached) {
        return new ChecklistItem(metric, 0, reached, 0, false);
    }

    private boolean isUnknown() {
        return required == 0 && !met;
    }

    /** Key of the sentence of this item; its pattern takes {@link #args()}. */
    public String messageKey() {
        return isUnknown() ? "procedure_requirement_members_unknown" : metric.messageKey;
    }

    /** Reached and required. */
    public Object[] args() {
        return new Object[] {reached, required};
    }

    /** Key of what is missing; its pattern takes {@link #missingArgs()}. */
    public String missingKey() {
        return isUnknown() ? "procedure_missing_members_unknown" : metric.missingKey;
    }

    /** How many are missing. */
    public Object[] missingArgs() {
        return new Object[] {missing};
    }

    double distance() {
        return isUnknown() ? 1 : (double) missing / Math.max(1, required);
    }
}
