package io.listwire.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWritingTest {

    @ParameterizedTest
    @CsvSource({
        "2 JAN 1962, 1962 01 02",
        "02 JANUARY 1962, 1962 01 02",
        "DOB JANUARY 2 1962 POB MINSK, DOB 1962 01 02 POB MINSK",
        "1962 1 2, 1962 01 02",
        "31 12 2016, 2016 12 31",
        "12 31 2016, 2016 12 31",
        "5 5 2016, 2016 05 05",
        "9 SEPT 2016 10 OCT 2017, 2016 09 09 2017 10 10"
    })
    void shouldWriteDatesAlike(String words, String canonical) {
        assertThat(DateWriting.canonical(words)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "1 2 2016",
        "31 JUN 2016",
        "30 FEB 2016",
        "13 13 2016",
        "0 0 2016",
        "JAN FEB 1962",
        "2 JAN 62",
        "2 JAN 9999",
        "MAY 1962",
        "99999 1 2",
        "A",
        "2016 13 1",
        "2 MÄRZ 1962"
    })
    void shouldLeaveWhatIsNoCertainDate(String words) {
        assertThat(DateWriting.canonical(words)).isEqualTo(words);
    }
}
