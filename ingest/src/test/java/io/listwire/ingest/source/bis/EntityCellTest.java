package io.listwire.ingest.source.bis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.schema.NameKind;
import io.listwire.schema.PartyName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells in the style of the regulation; the parties are made up. */
class EntityCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Aurora Works, 1 Harbour Road, Riga, Latvia.|Aurora Works|1 Harbour Road, Riga, Latvia",
                "Aurora Works Co., Ltd., Room 5, 2 Harbour Road, Riga, Latvia.|Aurora Works Co., Ltd.|Room 5, 2 Harbour Road, Riga, Latvia",
                "Aurora Works, LLC, Riga, Latvia.|Aurora Works, LLC|Riga, Latvia",
                "Aurora Works Co., Limited, No. 5 Harbour Road, Riga, Latvia; and P.O. Box 7, Liepaja, Latvia.|Aurora Works Co., Limited|No. 5 Harbour Road, Riga, Latvia#P.O. Box 7, Liepaja, Latvia",
                "Aurora Works, a.k.a., the following two aliases: —AW Plant; and —Plant No. 13. 1 Harbour Road, Riga, Latvia.|Aurora Works#AW Plant#Plant No. 13|1 Harbour Road, Riga, Latvia",
                "Aurora Works, a.k.a., the following one alias: —AW Plant Co., Ltd. 1 Harbour Road, Riga, Latvia.|Aurora Works#AW Plant Co., Ltd.|1 Harbour Road, Riga, Latvia",
                "Aurora Works, a.k.a., the following alias: —AW Plant. Riga, Latvia.|Aurora Works#AW Plant|Riga, Latvia",
                "Aurora Works, a.k.a. AW Plant. Riga, Latvia.|Aurora Works#AW Plant|Riga, Latvia",
                "Aurora Works (a.k.a. AW Plant), 1 Harbour Road, Riga, Latvia.|Aurora Works#AW Plant|1 Harbour Road, Riga, Latvia",
                "Aurora Works, a.k.a., the following three aliases: -AW; -A.W. Plant; and -V. A. Aurora. Street 5, Riga, Latvia.|Aurora Works#AW#A.W. Plant#V. A. Aurora|Street 5, Riga, Latvia",
                "Ann Smith, a.k.a., the following one alias: —Dr. A. B. Smith. 1 Harbour Road, Riga, Latvia.|Ann Smith#Dr. A. B. Smith|1 Harbour Road, Riga, Latvia",
                "Bob Jones, Jr., 1 Harbour Road, Riga, Latvia.|Bob Jones, Jr.|1 Harbour Road, Riga, Latvia",
                "Aurora Works and any successor, sub-unit, or subsidiary thereof, Riga, Latvia.|Aurora Works and any successor, sub-unit, or subsidiary thereof|Riga, Latvia",
                "Aurora Works|Aurora Works|",
                "Aurora Works Co., Ltd.|Aurora Works Co., Ltd.|",
                "Akaba Works, 1 Harbour Road, Riga, Latvia.|Akaba Works|1 Harbour Road, Riga, Latvia"
            })
    void shouldReadNamesAndAddresses(String cell, String names, String addresses) {
        EntityCell.Party party = only(cell);

        assertThat(party.names().stream().map(PartyName::getText)).containsExactly(names.split("#"));
        assertThat(party.addresses())
                .containsExactlyElementsOf(addresses == null ? List.of() : List.of(addresses.split("#")));
    }

    @Test
    void shouldReadWhatStandsOnLinesOfItsOwn() {
        EntityCell.Party party =
                only("Aurora Works, a.k.a., the following two aliases:\n—AW Plant; and\n—Plant 13, AO.\nHarbour"
                        + " Quarter, Riga, Latvia; and\n2 Quay, Liepaja, Latvia.");

        assertThat(party.names().stream().map(PartyName::getText))
                .containsExactly("Aurora Works", "AW Plant", "Plant 13, AO");
        assertThat(party.addresses()).containsExactly("Harbour Quarter, Riga, Latvia", "2 Quay, Liepaja, Latvia");
    }

    @Test
    void shouldTellFormerNamesFromAliases() {
        EntityCell.Party party =
                only("Aurora Works, AO (f.k.a., Dawn Works Ltd.), a.k.a., the following one alias: —AW. 1 Quay,"
                        + " Riga, Latvia.");

        assertThat(party.names())
                .extracting(PartyName::getText, PartyName::getKind)
                .containsExactly(
                        tuple("Aurora Works, AO", NameKind.PRIMARY),
                        tuple("Dawn Works Ltd.", NameKind.FORMER),
                        tuple("AW", NameKind.ALIAS));
        assertThat(party.addresses()).containsExactly("1 Quay, Riga, Latvia");
    }

    @Test
    void shouldGoOnWithTheAliasesBehindAFormerNameInBrackets() {
        EntityCell.Party party =
                only("Aurora Works, a.k.a., the following three aliases: —AO Aurora (f.k.a., Dawn Works ZAO);"
                        + " —Aurora Group; and —AW. 1 Quay, Riga, Latvia.");

        assertThat(party.names())
                .extracting(PartyName::getText, PartyName::getKind)
                .containsExactly(
                        tuple("Aurora Works", NameKind.PRIMARY),
                        tuple("AO Aurora", NameKind.ALIAS),
                        tuple("Dawn Works ZAO", NameKind.FORMER),
                        tuple("Aurora Group", NameKind.ALIAS),
                        tuple("AW", NameKind.ALIAS));
        assertThat(party.addresses()).containsExactly("1 Quay, Riga, Latvia");
    }

    @Test
    void shouldKeepNotesAsRemarks() {
        EntityCell.Party party =
                only("Aurora Works, 1 Quay, Riga, Latvia (See alternate addresses under Estonia and Norway).");

        assertThat(party.addresses()).containsExactly("1 Quay, Riga, Latvia");
        assertThat(party.remarks()).containsExactly("(See alternate addresses under Estonia and Norway).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aurora Academy, and the following two subordinate institutes: —Institute A; and —Institute B. 1 Quay, Riga, Latvia.|1",
                "Aurora Academy, and the following two subordinate instituions: —Institute A; and —Institute B. 1 Quay, Riga, Latvia.|1",
                "Aurora Academy, a.k.a., the following one alias: —AA. The following 2 subordinate institutions of Aurora Academy: —Institute A; and —Institute B. 1 Quay, Riga, Latvia.|2"
            })
    void shouldTakeSubordinateInstitutionsForPartiesOfTheirOwn(String cell, int names) {
        List<EntityCell.Party> parties = EntityCell.read(cell);

        assertThat(parties).hasSize(3);
        assertThat(parties.get(0).names()).hasSize(names);
        assertThat(parties.subList(1, 3).stream()
                        .map(party -> party.names().get(0).getText()))
                .containsExactly("Institute A", "Institute B");
        assertThat(parties.get(1).remarks()).containsExactly("Subordinate institution of Aurora Academy");
        assertThat(parties.get(2).addresses()).containsExactly("1 Quay, Riga, Latvia");
    }

    private static EntityCell.Party only(String cell) {
        List<EntityCell.Party> parties = EntityCell.read(cell);
        assertThat(parties).hasSize(1);
        return parties.get(0);
    }

    /** Where time grew with the square of a cell, the long ones would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"Co. ", ". x", ", Ltd", "—", "; ", " (", ", a.k.a. ", "A, f.k.a. (", "a. B"})
    void shouldReadACellThatRepeatsItself(String piece) {
        String cell = "Aurora Works, a.k.a., the following one alias: —AW. " + piece.repeat(20_000 / piece.length());

        assertThat(EntityCell.read(cell).get(0).names().get(0).getText()).isEqualTo("Aurora Works");
    }
}
