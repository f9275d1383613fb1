package org.undersigned.registry.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented names of many countries, the same every time. */
final class Names {

    private static final String[] GIVEN =
            ("Anna Maria Jean Pierre Georgios Dimitrios Katerina Ivan Iouri Olga Caspar Willem Marieke Ingrid Lars Björn Jussi"
                            + " Aino Pedro Lucía Francesca Mario Giulia Fatma Mehmet Ayşe Zoltán Ágnes Piotr Agnieszka Tomasz"
                            + " Radka Stoyan Ion Elena Andrei Mihai Petra Marko Luka Jelena Dragan Arta Ilir Davit Anush Levon"
                            + " Seamus Aoife Emma Oliver Harriet Sabine Jürgen Heidi Reto Ursula Jana Milan Zuzana Andris Līga"
                            + " Jonas Rūta Kadri Toomas Sigrún Einar Håkon Astrid Conchita Álvaro Inês Rui Teresa Kriton Ilias")
                    .split(" ");
    private static final String[] STEMS =
            ("kat kar mar mor pap ber ste sta kov nov pet pop ion gar fer lop sil san ros bia con gre bru sch mul hof lin sand"
                            + " sven jon nil han olaf vir lah nie kal koz wis lew zie yil dem kay oz erd nag hor sza tot iva dim"
                            + " ang tod chr ge mich alex nik pan theo")
                    .split(" ");
    private static final String[] MIDDLES =
            "a e i o ou ar er or an en in on el al il ol ro ri ra lo li la ti te ta ni na no mi ma di da go ga ki ka ko va"
                    .split(" ");
    private static final String[] ENDS =
            ("galos poulos akis idis os as ić vic ov ova ev eva enko uk ski ska wicz son sen sson mann meier lund ström nen"
                            + " lainen ini etti otti elli ucci ez eira inho oğlu yan dze vili escu eanu aru u aite ins burgh ton")
                    .split(" ");
    private static final List<String> PARTICLES =
            List.of("", "", "", "", "", "", "", "", "", "", "van", "van den", "de", "von", "di");

    private final Random random = new Random(7);

    /** A name in the parts that the registry keeps. */
    record Name(String given, String particle, String family) {}

    Name next() {
        var given = pick(GIVEN) + (random.nextInt(3) == 0 ? " " + pick(GIVEN) : "");
        var family = family() + (random.nextInt(12) == 0 ? "-" + family() : "");
        return new Name(
                given, PARTICLES.get(random.nextInt(PARTICLES.size())), family.toUpperCase(java.util.Locale.ROOT));
    }

    /** Another spelling: a letter doubled, and another given name beside. */
    Name respelt(Name name) {
        int at = 1 + random.nextInt(name.family.length() - 1);
        return new Name(
                name.given,
                name.particle,
                name.family.substring(0, at) + name.family.charAt(at) + name.family.substring(at));
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private String family() {
        return pick(STEMS)
                + IntStream.rangeClosed(0, random.nextInt(2))
                        .mapToObj(i -> pick(MIDDLES))
                        .reduce("", String::concat)
                + pick(ENDS);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
