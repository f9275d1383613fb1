package org.undersigned.signing.invitations;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How it goes with some of the people of a body.
 *
 * @param part they are, see {@link Part#value}
 * @param name of the delegation or group; empty for those who have none
 * @param members of the body today
 * @param asked whatever came of it, those who have left the body since included
 */
record Figures(String part, String name, int members, int asked, int cameBack, int declined, int signed) {

    static Figures of(Part part, String name, List<Listed> people) {
        return new Figures(
                part.value(),
                name,
                count(people, Listed::isMember),
                count(people, Listed::isAsked),
                count(people, one -> one.status() == Status.CAME_BACK),
                count(people, one -> one.status() == Status.DECLINED),
                count(people, one -> one.status() == Status.SIGNED));
    }

    /** One line for each delegation by name, and a last one for those who were asked and have left. */
    static List<Figures> byDelegation(List<Listed> people, Locale locale) {
        return lines(people, Part::delegation, Listed::delegationCode, one -> one.delegationName(locale), locale);
    }

    /** One line for each group by name, and a last one for those of none; of the members of today. */
    static List<Figures> byGroup(List<Listed> people, Locale locale) {
        var members = people.stream().filter(Listed::isMember).toList();
        return lines(members, Part::group, Listed::groupCode, one -> one.groupLabel(locale), locale);
    }

    private static List<Figures> lines(
            List<Listed> people,
            Function<String, Part> part,
            Function<Listed, String> code,
            Function<Listed, String> name,
            Locale locale) {
        var named = new LinkedHashMap<String, String>();
        var byCode = new LinkedHashMap<String, List<Listed>>();
        for (var one : people) {
            named.putIfAbsent(code.apply(one), name.apply(one));
            byCode.computeIfAbsent(code.apply(one), ignored -> new ArrayList<>())
                    .add(one);
        }
        var order = Map.Entry.<String, String>comparingByKey(
                        (one, other) -> Boolean.compare(one.isEmpty(), other.isEmpty()))
                .thenComparing(Map.Entry.comparingByValue(Collator.getInstance(locale)));
        return named.entrySet().stream()
                .sorted(order)
                .map(entry -> of(part.apply(entry.getKey()), entry.getValue(), byCode.get(entry.getKey())))
                .toList();
    }

    private static int count(List<Listed> people, Predicate<Listed> which) {
        return (int) people.stream().filter(which).count();
    }
}
