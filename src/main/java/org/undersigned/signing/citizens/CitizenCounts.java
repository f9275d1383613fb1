package org.undersigned.signing.citizens;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Tallies.OfCitizens;
import org.undersigned.signing.Tallies.Tally;

/**
 * How the count of the citizens under a wording came about, fit for everybody to read.
 *
 * @param counted names that count
 * @param pending requests that wait for their confirmation
 * @param withdrawn names taken back
 * @param held names that do not count for as long as somebody looks into them
 * @param invalidated names found invalid, by reason
 * @param duplicates confirmed by somebody whose name stood there already, and refused
 * @param bounced mails that no mailbox took
 * @param paper names that count and came on paper
 * @param byVisibility names that count, by what is shown of them
 * @param byCountry names that count, by ISO 3166-1 alpha-2, the largest first; without small ones unless all are public
 * @param otherCountries names that count from countries that are not told apart
 */
public record CitizenCounts(
        int counted,
        int pending,
        int withdrawn,
        int held,
        Map<String, Integer> invalidated,
        int duplicates,
        int bounced,
        int paper,
        Map<Visibility, Integer> byVisibility,
        Map<String, Integer> byCountry,
        int otherCountries) {

    public static CitizenCounts of(Tally tally) {
        var citizens = tally.citizens();
        var visibilities = visibilities(citizens);
        int counted = citizens.counted();
        int named = visibilities.get(Visibility.PUBLIC);
        var countries = named == counted ? SmallCells.all(tally.byState()) : SmallCells.suppressed(tally.byState());
        return new CitizenCounts(
                counted,
                Math.max(0, citizens.requested() - citizens.used() - citizens.lapsed()),
                citizens.withdrawn(),
                citizens.invalidated().getOrDefault(Ending.HELD, 0),
                invalid(citizens),
                citizens.duplicates(),
                citizens.bounced(),
                citizens.paper(),
                visibilities,
                countries.shown(),
                countries.others());
    }

    /** Names that everybody may read. */
    public int named() {
        return byVisibility.get(Visibility.PUBLIC);
    }

    /** All names found invalid. */
    public int invalid() {
        return invalidated.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether any citizen was ever there. */
    public boolean isTelling() {
        return counted + pending + withdrawn + held + duplicates + invalid() > 0;
    }

    private static Map<String, Integer> invalid(OfCitizens citizens) {
        var reasons = new TreeMap<>(citizens.invalidated());
        reasons.remove(Ending.HELD);
        return reasons;
    }

    private static Map<Visibility, Integer> visibilities(OfCitizens citizens) {
        var counts = new EnumMap<Visibility, Integer>(Visibility.class);
        for (var one : Visibility.values()) {
            counts.put(one, citizens.byVisibility().getOrDefault(one.name(), 0));
        }
        return counts;
    }
}
