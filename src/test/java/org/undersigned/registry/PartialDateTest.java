package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.registry.PartialDate.Precision;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2014, 2014, YEAR, 2014-01-01, 2014-12-31",
        "2014-07, 2014-07, MONTH, 2014-07-01, 2014-07-31",
        "2016-02, 2016-02, MONTH, 2016-02-01, 2016-02-29",
        "2014-07-22, 2014-07-22, DAY, 2014-07-22, 2014-07-22",
        "2014-07-00, 2014-07, MONTH, 2014-07-01, 2014-07-31",
        "2014-00-00, 2014, YEAR, 2014-01-01, 2014-12-31",
        "2014-07-22T09:30:00+02:00, 2014-07-22, DAY, 2014-07-22, 2014-07-22",
        "2014-07-22 09:30:00, 2014-07-22, DAY, 2014-07-22, 2014-07-22",
        "0987, 0987, YEAR, 0987-01-01, 0987-12-31"
    })
    void a_date_says_as_much_as_it_was_given(
            String text, String written, Precision precision, LocalDate first, LocalDate last) {
        var date = PartialDate.parse(text);
        assertEquals(written, date.toString());
        assertEquals(precision, date.precision());
        assertEquals(first, date.first());
        assertEquals(last, date.last());
        assertEquals(date, PartialDate.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000",
                "0000-00-00",
                "20145",
                "12014-01-01",
                "-2014",
                "+2014",
                "14",
                "2014-7",
                "2014-13",
                "2014-00-05",
                "2014-06-31",
                "2015-02-29",
                "2014-07-22x",
                "22.07.2014",
                "2014/07/22",
                "2014-07-22T",
                "July 2014",
                "２０１４"
            })
    void what_is_no_date_is_none(String text) {
        assertThrows(DateTimeException.class, () -> PartialDate.parse(text));
    }
}
