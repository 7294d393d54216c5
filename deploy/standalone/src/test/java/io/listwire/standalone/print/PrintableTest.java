package io.listwire.standalone.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foo\u001B[2JCo",
                "Foo\nCo",
                "Foo\rCo",
                "Foo\tCo",
                "Foo\u0000Co",
                "Foo\u202ECo",
                "Foo\u2028Co",
                "Foo\u009BCo",
                "Foo\uD800Co"
            })
    void shouldLeaveNoCharacterThatSteersATerminal(String name) {
        assertThat(Printable.line(name)).matches("Foo (\\[2J)?Co");
    }

    @Test
    void shouldKeepNamesOfEveryScript() {
        String names = "Хуавэй 华为技术 هواوی می\u200Cخواهم Türkiye 𠮷野家";

        assertThat(Printable.line(names)).isEqualTo(names);
    }
}
