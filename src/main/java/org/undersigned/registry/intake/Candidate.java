package org.undersigned.registry.intake;

import org.undersigned.registry.Likeness;

/** Somebody known who may be meant by an entry. */
record Candidate(
        int position,
        String personId,
        Likeness likeness,
        boolean together,
        boolean apart,
        String how,
        String askedBirth,
        String knownBirth) {

    private static final int A_DAY = "2014-07-22".length();

    static Candidate of(Object[] row, String how) {
        var asked = new Likeness.Name((String) row[2], (String) row[3], (String) row[4]);
        var known = new Likeness.Name((String) row[5], (String) row[6], (String) row[7]);
        return new Candidate(
                (int) row[0],
                (String) row[1],
                Likeness.of(asked, known),
                (boolean) row[8],
                (boolean) row[9] && !(boolean) row[8],
                how,
                (String) row[10],
                (String) row[11]);
    }

    Candidate nearer(Candidate other) {
        return other.likeness.compareTo(likeness) < 0 ? other : this;
    }

    boolean isPossible() {
        return isByIdentifier()
                || likeness != Likeness.NONE && !(apart && likeness != Likeness.SAME) && !isOtherBirth();
    }

    boolean isCertain() {
        if (isByIdentifier()) {
            return likeness != Likeness.NONE && !isOtherBirth();
        }
        return isSameBirth() && likeness != Likeness.ALIKE
                || together && likeness != Likeness.ALIKE
                || !apart && likeness == Likeness.SAME;
    }

    String reason() {
        return isByIdentifier()
                ? "IDENTIFIER"
                : likeness == Likeness.ALIKE ? "LIKE_NAME" : isSameBirth() ? "SAME_BIRTH" : "SAME_NAME";
    }

    private boolean isByIdentifier() {
        return how.equals("IDENTIFIER");
    }

    private boolean isSameBirth() {
        return askedBirth != null && askedBirth.length() == A_DAY && askedBirth.equals(knownBirth);
    }

    private boolean isOtherBirth() {
        return askedBirth != null
                && knownBirth != null
                && !askedBirth.startsWith(knownBirth)
                && !knownBirth.startsWith(askedBirth);
    }
}
