package io.listwire.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {

    private final NameReader reader = new NameReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Almaz-Antey Joint Stock Company         | ALMAZ ANTEY [JSC]
            ООО «Алмаз»                             | [LLC] ~ALMAZ
            Grupo Comercializadora Azul, S.A. de C.V. | group trading AZUL [JSC]
            L.X.C. Aviation L.L.C.                  | LXC aviation [LLC]
            Forty-Fourth Brigade                    | #44 brigade
            121 Aircraft Repair Plant               | #121 aircraft repair plant
            35th Shipyard                           | #35 shipyard
            The Bank of Qeshm                       | (THE) bank (OF) @QESHM
            Müller & Söhne GmbH                     | MULLER (AND) SOHNE [LLC]
            АО НПП Рубин                            | [JSC] science production enterprise ~RUBIN
            Томский электротехнический завод        | @TOMSK electrotechnical plant
            深圳市大疆创新科技有限公司                 | @SHENZHEN ~DAJIANG innovation technology [LIMITED]
            香港科源世紀發展有限公司                   | @HONG KONG ~KEYUAN century development [LIMITED]
            شرکت صنایع ایران                        | [COMPANY] industry @IRAN
            JOYNT STOCK COMPANY Vega                | [JSC] VEGA
            OJSC Vega Radio (Vega)                  | [OJSC] VEGA radio
            Kavir Tire Manufacturing Company (KTMC) | KAVIR TIRE manufacturing [COMPANY]
            Hong Pang Gems (Macau) Ltd              | HONG PANG GEMS @MACAU [LIMITED]
            """)
    void shouldTellTheWordsOfAName(String name, String words) {
        assertThat(shown(reader.read(name))).isEqualTo(words.strip());
    }

    @Test
    void shouldHaveNoSubstanceWhenNothingButLegalFormsAreThere() {
        assertThat(reader.read("Ltd.").isSubstantive()).isFalse();
        assertThat(reader.read("The Company of the").isSubstantive()).isFalse();
        assertThat(reader.read("…!?").words()).isEmpty();
        assertThat(reader.read("").words()).isEmpty();
    }

    @Test
    void shouldTakeInitialsForALegalFormWhereLegalFormsStandOnly() {
        assertThat(shown(reader.read("AB Volvo"))).isEqualTo("[JSC] VOLVO");
        assertThat(shown(reader.read("Omega SA Vega"))).isEqualTo("OMEGA SA VEGA");
    }

    private static String shown(ReadName name) {
        return name.words().stream().map(NameReaderTest::shown).collect(Collectors.joining(" "));
    }

    private static String shown(NameWord word) {
        return switch (word.kind()) {
            case DISTINCTIVE -> word.romanised() ? "~" + word.text() : word.text();
            case GENERIC -> word.text().toLowerCase(java.util.Locale.ROOT);
            case PLACE -> "@" + word.text();
            case NUMBER -> "#" + word.text();
            case SMALL -> "(" + word.text() + ")";
            case LEGAL_FORM -> "[" + word.text() + "]";
        };
    }
}
