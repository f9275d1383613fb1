package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Gives each of many short texts, in their order, its language: what speaks for a language in a text is held against
 * the price of changing languages before it (the best path through all of them, Viterbi). What says nothing by itself,
 * such as a line of names, goes with its neighbours.
 */
class Tide {

    /** One text: what speaks for each language, and what it costs to change before it. */
    record Reach(double[] scores, double price) {}

    private final List<Reach> reaches = new ArrayList<>();
    private final int languages;

    Tide(int languages) {
        this.languages = languages;
    }

    void add(double[] scores, double price) {
        reaches.add(new Reach(scores, price));
    }

    /** Index of the language of each text. */
    List<Integer> languages() {
        var came = new int[reaches.size()][languages];
        var best = new double[languages];
        for (int i = 0; i < reaches.size(); i++) {
            best = step(best, reaches.get(i), came[i], i == 0);
        }
        return path(came, strongest(best));
    }

    private double[] step(double[] before, Reach reach, int[] came, boolean first) {
        var after = new double[languages];
        var strongest = strongest(before);
        for (int lang = 0; lang < languages; lang++) {
            var changed = before[strongest] - reach.price();
            var changes = !first && changed > before[lang];
            came[lang] = changes ? strongest : lang;
            after[lang] = (changes ? changed : before[lang]) + reach.scores()[lang];
        }
        return after;
    }

    private List<Integer> path(int[][] came, int last) {
        var path = new Integer[came.length];
        int lang = last;
        for (int i = came.length - 1; i >= 0; i--) {
            path[i] = lang;
            lang = came[i][lang];
        }
        return came.length == 0 ? Collections.emptyList() : Arrays.asList(path);
    }

    private static int strongest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
