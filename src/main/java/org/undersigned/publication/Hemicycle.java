package org.undersigned.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A seat for every name in half a circle, group beside group, as in the chamber. Coordinates are in the units of its
 * picture, {@code 0 0 400 218}.
 *
 * @param radius of a seat
 */
record Hemicycle(List<Seat> seats, String radius) {

    /** Beyond this the seats would be dust. */
    static final int MOST = 1000;

    private static final double OUTER = 182;
    private static final double INNER = 84;
    private static final double CENTRE_X = 200;
    private static final double CENTRE_Y = 200;
    private static final double FILL = 0.43;
    private static final double LARGEST = 16;

    private static final int FEWEST = 12;

    /** A seat; {@code paint} is the class of its colour. */
    record Seat(String x, String y, String paint) {}

    private record Place(double angle, double radius) {}

    /** Without seats where there are no groups, too few names for a half circle, or too many to be told apart. */
    static Hemicycle of(Breakdown groups) {
        int n = groups.total();
        if (n < FEWEST || n > MOST || !groups.isTelling()) {
            return new Hemicycle(List.of(), "0");
        }
        int rows = rows(n);
        var places = places(n, rows);
        var seats = new ArrayList<Seat>();
        for (var slice : groups.slices()) {
            for (int i = 0; i < slice.count(); i++) {
                seats.add(seat(places.get(seats.size()), slice.paint()));
            }
        }
        return new Hemicycle(seats, number(Math.min(LARGEST, FILL * gap(n, rows))));
    }

    /** As many rows as make the seats of a row as near to each other as the rows are. */
    private static int rows(int n) {
        int rows = 2;
        while (step(rows) > length(rows) / n) {
            rows++;
        }
        return n < 8 ? 1 : Math.max(2, rows - 1);
    }

    private static double gap(int n, int rows) {
        return Math.min(rows == 1 ? OUTER : step(rows), length(rows) / n);
    }

    private static double step(int rows) {
        return (OUTER - INNER) / (rows - 1);
    }

    private static double radius(int row, int rows) {
        return rows == 1 ? (OUTER + INNER) / 2 : INNER + row * step(rows);
    }

    private static double length(int rows) {
        double length = 0;
        for (int row = 0; row < rows; row++) {
            length += Math.PI * radius(row, rows);
        }
        return length;
    }

    /** Every row has its part of the seats by its length; from left to right. */
    private static List<Place> places(int n, int rows) {
        var places = new ArrayList<Place>();
        double before = 0;
        for (int row = 0; row < rows; row++) {
            double radius = radius(row, rows);
            before += Math.PI * radius;
            int seats = (int) Math.round(n * before / length(rows)) - places.size();
            for (int i = 0; i < seats; i++) {
                double angle = seats == 1 ? Math.PI / 2 : Math.PI * (1 - (double) i / (seats - 1));
                places.add(new Place(angle, radius));
            }
        }
        places.sort(Comparator.comparingDouble(Place::angle).reversed().thenComparing(Place::radius));
        return places;
    }

    private static Seat seat(Place at, String paint) {
        return new Seat(
                number(CENTRE_X + at.radius * Math.cos(at.angle)),
                number(CENTRE_Y - at.radius * Math.sin(at.angle)),
                paint);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
