package org.undersigned.demo;

import java.util.List;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.DraftText.Version;

/** What the invented members declare. */
final class DemoTexts {

    static final DraftText SEEDS = new DraftText(
            List.of(
                    new Version(
                            "en",
                            "Safe passage for the seed exchanges of small farms",
                            List.of(
                                    "Seeds have crossed borders in pockets and letters for as long as there have been gardens.",
                                    "Rules made for large consignments now stop an envelope of beans between two neighbours.",
                                    "What is lost with an old variety cannot be bought back in any year of drought.",
                                    "We call on member States to let seeds for own use pass without fee or certificate.")),
                    new Version(
                            "fr",
                            "Libre passage pour les échanges de semences des petites fermes",
                            List.of(
                                    "Les semences passent les frontières dans les poches et les lettres depuis qu’il y a des jardins.",
                                    "Des règles faites pour les grands convois arrêtent aujourd’hui une enveloppe de haricots entre voisins.",
                                    "Ce qui se perd avec une vieille variété ne se rachète pas une année de sécheresse.",
                                    "Nous appelons les États membres à laisser passer sans taxe ni certificat les semences à usage propre."))));

    /** An open letter, under which citizens put their names. */
    static final DraftText BENCHES = new DraftText(List.of(new Version(
            "en",
            "A bench at every bus stop",
            null,
            List.of(
                    block(BlockType.ADDRESSEE, "The mayors of towns with buses"),
                    block(
                            BlockType.PARAGRAPH,
                            "Whoever waits for a bus waits standing, unless somebody thought of them."),
                    block(
                            BlockType.DEMAND,
                            "Put a bench at every stop where a bus comes less than four times an hour."),
                    block(
                            BlockType.DEMAND,
                            "Let a roof stand over it where it rains more than a third of the year.")))));

    static final DraftText NIGHT_TRAINS = new DraftText(List.of(new Version(
            "en",
            "Night trains that a family can afford",
            List.of(
                    "A continent that sleeps on rails wakes up as neighbours.",
                    "One ticket for a journey through four countries is still harder to buy than four tickets.",
                    "We ask the governments of member States to sell through tickets at a family's price."))));

    static final DraftText RIVERS = new DraftText(List.of(new Version(
            "en",
            "Warning every village when a river is poisoned upstream",
            List.of(
                    "A river carries what one bank throws in to the other bank's wells.",
                    "Those who live downstream learn of a spill from dead fish, days after it happened.",
                    "We ask that every discharge above the permitted limit be told to all villages downstream within an"
                            + " hour, in their own language."))));

    private DemoTexts() {}

    private static Block block(BlockType type, String text) {
        return new Block(null, type, text);
    }
}
