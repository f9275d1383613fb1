package org.undersigned.procedure;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of all members, such as 1/20, or more than 1/2.
 *
 * @param numerator from 1
 * @param denominator not less than the numerator
 * @param moreThan whether the part itself is not yet enough (a majority is more than half)
 */
public record Fraction(int numerator, int denominator, boolean moreThan) {

    private static final Pattern SHAPE = Pattern.compile("(>?)\\s*([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    static Optional<Fraction> parse(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int numerator = Integer.parseInt(match.group(2));
        int denominator = Integer.parseInt(match.group(3));
        boolean moreThan = !match.group(1).isEmpty();
        boolean possible = moreThan ? numerator < denominator : numerator <= denominator;
        return possible ? Optional.of(new Fraction(numerator, denominator, moreThan)) : Optional.empty();
    }

    /** How many of so many members are needed. */
    public int of(int members) {
        long parts = (long) members * numerator;
        long needed = moreThan ? parts / denominator + 1 : (parts + denominator - 1) / denominator;
        return Math.toIntExact(needed);
    }

    @Override
    public String toString() {
        return (moreThan ? ">" : "") + numerator + "/" + denominator;
    }
}
