package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Paging;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PeopleSearchTest {

    private static final LocalDate DAY = LocalDate.parse("2020-01-31");

    @Inject
    BodyLoader loader;

    @Inject
    Registrar registrar;

    @Inject
    Directory directory;

    Organization body;

    @BeforeEach
    void people() {
        body = Bodies.likePace(loader);
        see("Georgios", "", "KATROUGKALOS", "Greece");
        see("Emanuela", "", "MARILOTTI", "Italy");
        see("Caspar", "Van den", "BERG", "Netherlands");
        see("Nataliia", "", "KOVALENKO", "Ukraine");
        see("Jan", "", "LI", "Sweden");
        see("Jo", "", "LIND", "Sweden");
        see("Jo", "", "LINDBERG", "Norway");
        see("Jo", "", "LINDQVIST", "Norway");
    }

    @Test
    void words_come_in_any_order_case_and_alphabet() {
        assertEquals(List.of("Caspar Van den BERG"), called("berg CASPAR den"));
        assertEquals(List.of("Georgios KATROUGKALOS"), found("Κατρούγκαλος"));
        assertEquals(List.of("Nataliia KOVALENKO"), found("Наталія Коваленко"));
    }

    @Test
    void one_or_two_letters_begin_a_name() {
        assertEquals(List.of("Jan LI", "Jo LIND", "Jo LINDBERG", "Jo LINDQVIST"), called("li"));
        assertEquals(List.of("Jo LIND", "Jo LINDBERG", "Jo LINDQVIST"), called("jo l"));
        assertEquals(List.of(), called("in"));
    }

    @Test
    void a_misspelt_name_finds_who_comes_near() {
        assertEquals(List.of("Georgios KATROUGKALOS"), nearly("Katrugalos"));
        assertEquals(List.of("Emanuela MARILOTTI"), nearly("Marrilotti"));
        assertEquals(List.of("Caspar Van den BERG"), nearly("Vanden Berg"));
        assertEquals(List.of("Emanuela MARILOTTI"), nearly("Emmanuela Mariloti"));
        assertEquals(List.of(), nearly("Zzyzx"));
        assertEquals(List.of(), nearly("Emanuela Berg"));
    }

    @Test
    void who_is_called_so_comes_first_and_nobody_twice() {
        var found = directory.people("lindberg", body.id, null, new Paging(1, 50));
        assertEquals(List.of("Jo LINDBERG"), names(found.called()));
        assertEquals(found.total(), found.people().size());
        assertEquals(List.of(), nearly("lind"), "three are called so");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        var all = names(
                directory.people("lindt", body.id, null, new Paging(1, 50)).people());
        var second = directory.people("lindt", body.id, null, new Paging(2, 1));
        assertEquals(all.subList(1, 2), names(second.people()));
        assertEquals(all.size(), second.total());
        assertEquals(
                3, directory.people("lind", body.id, null, new Paging(9, 50)).total());
        assertEquals(
                List.of("Jo LINDBERG"),
                names(directory.people("lind", body.id, DAY, new Paging(2, 1)).people()));
    }

    private List<String> called(String words) {
        return names(directory.people(words, body.id, null, new Paging(1, 50)).called());
    }

    private List<String> nearly(String words) {
        return names(directory.people(words, body.id, null, new Paging(1, 50)).nearly());
    }

    private List<String> found(String words) {
        return names(directory.people(words, body.id, null, new Paging(1, 50)).people());
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::fullName).toList();
    }

    private void see(String given, String particle, String family, String country) {
        registrar.observe(new Observation(body.id, DAY, "", given, particle, family, country, "SOC", "test"));
    }
}
