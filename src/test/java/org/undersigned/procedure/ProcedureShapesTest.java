package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields hold the rules of very different institutions; these files are not shipped. */
class ProcedureShapesTest {

    private static final List<String> SHAPES = List.of(
            "ep-joint-motion",
            "ep-written-declaration-2008",
            "be-chamber-resolution",
            "uk-early-day-motion",
            "citizens-petition",
            "collective-complaint",
            "open-letter",
            "european-citizens-initiative");

    @TempDir
    Path directory;

    @Test
    void anInstallationAddsProceduresFromItsOwnDirectory() {
        var procedures = withShapes();
        assertEquals(4 + SHAPES.size(), procedures.all().size());
        var motion =
                procedures.inForce("ep-joint-motion", LocalDate.of(2021, 2, 10)).orElseThrow();
        assertEquals(Optional.of("ep-rc-9-144-2021"), motion.reference("RC-B9-0144/2021"));
        assertEquals(
                Withdrawal.Rule.UNTIL_DEADLINE_NO_RENEWAL,
                motion.withdrawSignature().until());
        assertEquals(24, motion.languages().required().size());
    }

    @Test
    void aGroupOrATwentiethOfTheMembersTablesAJointMotion() {
        var motion = withShapes().find("ep-joint-motion", "2019-07").orElseThrow();
        var thirty = Counts.of(30, Map.of(), Map.of()).withMembers(705);
        assertEquals(
                "30 of 36 signatures of members",
                motion.checklist(Stage.TABLE, thirty).sentence(Sentences.in("en")));
        assertTrue(motion.checklist(Stage.TABLE, thirty.tabledBy(1, false)).met());
    }

    @Test
    void thePartyStandsInBracketsOrNotAtAll() {
        var print =
                withShapes().find("be-chamber-resolution", "2014").orElseThrow().print();
        assertEquals(
                "Samuel Cogolati (Ecolo-Groen)",
                print.print(PrintedName.of("", "Samuel", "", "Cogolati", "", "Ecolo-Groen")));
        assertEquals("Els Van Hoof", print.print(PrintedName.of("", "Els", "Van", "Hoof", "", "")));
    }

    @Test
    void largeNumbersAreWrittenAsTheReaderWritesThem() {
        var petition = withShapes().find("citizens-petition", "1").orElseThrow();
        var checklist = petition.checklist(Stage.DEBATE, Counts.of(10_500, Map.of(), Map.of()));
        assertEquals("10,500 of 100,000 signatures", checklist.sentence(Sentences.in("en")));
        assertEquals("10.500 van 100.000 handtekeningen", checklist.sentence(Sentences.in("nl")));
    }

    private Procedures withShapes() {
        for (var shape : SHAPES) {
            try {
                Files.writeString(directory.resolve(shape + ".yaml"), resource("shapes/" + shape + ".yaml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Procedures.with(directory);
    }

    static String resource(String name) {
        try (var in = ProcedureShapesTest.class.getResourceAsStream("/procedure/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
