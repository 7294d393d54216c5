package io.listwire.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundKeyTest {

    @ParameterizedTest
    @CsvSource({
        "JAYSH,JAISH",
        "YUSUF,YOUSOUF",
        "DUBNENSKY,DUBNENSKII",
        "TAMEER,TAMIR",
        "HERRADURA,HERADURA",
        "GASPROM,GAZPROM",
        "RASANEH,RASANE",
        "KHAYBAR,KHEYBAR"
    })
    void shouldBeTheSameWhenOnlyTheRomanisationDiffers(String left, String right) {
        assertThat(SoundKey.of(left)).isEqualTo(SoundKey.of(right));
    }

    @ParameterizedTest
    @CsvSource({"PUDNEY,PUCCINI", "KUMSAN,KWANGSONG", "BAILEY,BLINQ", "LXC,LAU", "MOBILE,UNICOM"})
    void shouldDifferWhenTheWordsDiffer(String left, String right) {
        assertThat(SoundKey.of(left)).isNotEqualTo(SoundKey.of(right));
    }
}
