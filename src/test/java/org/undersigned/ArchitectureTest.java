package org.undersigned;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.declaration.BlockType;

/** Holds the package table of docs/architecture.md: a package uses those below it, and none above or beside it. */
@WithoutService
class ArchitectureTest {

    private static final String ROOT = "org.undersigned.";

    /** From the top down. */
    private static final List<String> TABLE = List.of(
            "demo",
            "site",
            "notice",
            "retention",
            "publication",
            "followup",
            "tableoffice",
            "signing",
            "declaration",
            "procedure",
            "registry",
            "identity",
            "ledger",
            "vault",
            "platform");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.undersigned");

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_none_above_it(String name) {
        var above = TABLE.subList(0, TABLE.indexOf(name)).stream()
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        if (above.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .check(CLASSES);
        }
    }

    /** Reading files knows nothing of bringing in and giving away, and the registry itself knows none of the three. */
    @Test
    void the_registry_does_not_lean_on_its_own_rooms() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "registry")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ROOT + "registry.register", ROOT + "registry.intake", ROOT + "registry.export"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "registry.register")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "registry.intake", ROOT + "registry.export"))
                .check(CLASSES);
    }

    /** What is understood of a file is told in words of the procedure: reading knows types of blocks, no declaration. */
    @Test
    void reading_a_text_knows_no_declaration() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "declaration.reading")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "declaration")
                        .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(BlockType.class))))
                .check(CLASSES);
    }

    /** Whoever was asked may read and sign; how they were asked is nothing that signing leans on. */
    @Test
    void signing_does_not_lean_on_the_room_that_asks() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "signing")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "signing.invitations"))
                .check(CLASSES);
    }

    @Test
    void the_rules_do_not_lean_on_the_pages_that_show_them() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "procedure")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "procedure.admin"))
                .check(CLASSES);
    }

    @Test
    void every_package_is_in_the_table() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/org/undersigned"))) {
            var found = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(Set.copyOf(TABLE)), found);
        }
    }

    @Test
    void the_documented_table_is_this_table() throws IOException {
        var documented = Files.readAllLines(Path.of("docs/architecture.md")).stream()
                .filter(line -> line.matches("\\| `[a-z]+` \\|.*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertEquals(TABLE, documented);
    }

    @Test
    void the_domain_reads_the_injected_clock_and_no_other() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "platform.SystemClock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    private static Stream<String> packages() {
        return TABLE.stream();
    }
}
