package io.listwire.ingest.source.listwirecsv;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.ListIds;
import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation says must be so. */
class ListwireCsvDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "listwire-csv.md");
    private static final Pattern EXAMPLE = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    static String example() throws IOException {
        return EXAMPLE.matcher(document()).results().findFirst().orElseThrow().group(1);
    }

    private static CollectedList read() throws Exception {
        CollectedList list = CollectedList.of(new ListwireCsvParser(InputLimits.defaults()), example());
        assertThat(list.skipped).isEmpty();
        assertThat(list.defects).isEmpty();
        return list;
    }

    @Test
    void shouldNameEveryColumnInTheTableAndInTheExample() throws Exception {
        assertThat(COLUMN.matcher(document()).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(Column.titles());
        assertThat(example().lines().findFirst().orElseThrow().split(",")).containsAll(Column.titles());
    }

    @Test
    void shouldUseIdsThatListwireTakes() throws Exception {
        assertThat(read().countsByList())
                .isEqualTo(Map.of("JP-METI-EUL", 2L, "US-DOD-1260H", 1L))
                .allSatisfy((list, count) -> assertThat(ListIds.isValid(list)).isTrue());
    }

    @Test
    void shouldReadOrganizationOfTheExampleInFull() throws Exception {
        assertThat(read().party("Sample Aerospace Co., Ltd."))
                .isEqualTo(PartyDetails.newBuilder()
                        .setPublisherId(null)
                        .setType(PartyType.ORGANIZATION)
                        .setNames(List.of(
                                new PartyName("Sample Aerospace Co., Ltd.", NameKind.PRIMARY, "Latn"),
                                new PartyName("Sample Aero", NameKind.ALIAS, "Latn"),
                                new PartyName(
                                        "\u6837\u672C\u822A\u5929\u6709\u9650\u516C\u53F8", NameKind.ALIAS, "Hani"),
                                new PartyName("Sample Kites; Balloons Ltd", NameKind.FORMER, "Latn"),
                                new PartyName("SA", NameKind.WEAK, "Latn")))
                        .setAddresses(List.of(
                                new Address("1 Test Road, Beijing, CN", "CN"),
                                new Address("2 Test Road, Xi'an, China", "CN")))
                        .setCountries(List.of("CN"))
                        .setIdentifiers(List.of(
                                new Identifier("USCC", "91110000TEST00000X", "CN"),
                                new Identifier("TICKER", "600000", "Sample Exchange"),
                                new Identifier("URL", "https://sample.example:8443/", null)))
                        .setProgrammes(List.of("Section 1260H"))
                        .setCitations(List.of("90 FR 1234"))
                        .setDates(List.of(
                                new PartyDate("LISTING", "2025-01-07", LocalDate.of(2025, 1, 7)),
                                new PartyDate("EFFECTIVE", "2026-06-30", LocalDate.of(2026, 6, 30)),
                                new PartyDate("DESIGNATION", "2024-12", null),
                                new PartyDate("REVIEW", "2027-01-07", LocalDate.of(2027, 1, 7))))
                        .setRemarks("Parent of two others; sector: aerospace")
                        .setLinks(List.of("https://list.example/1260h.pdf"))
                        .build());
    }

    @Test
    void shouldReadPersonOfTheExample() throws Exception {
        PartyDetails person = read().party("Example, Ivan");

        assertThat(person.getPublisherId()).contains("EX-7");
        assertThat(person.getType()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(person.getIdentifiers()).containsExactly(new Identifier("PASSPORT", "MP1234567", "BY"));
        assertThat(person.getDates())
                .extracting(PartyDate::getKind, PartyDate::getText)
                .map(Object::toString)
                .containsExactly(
                        "(\"LISTING\", \"2024-01-31\")",
                        "(\"START\", \"2024-02-01\")",
                        "(\"END\", \"2029-01-31\")",
                        "(\"UPDATED\", \"2025-03-01\")",
                        "(\"BIRTH\", \"1970-01-02\")",
                        "(\"BIRTH\", \"circa 1971\")");
        assertThat(person.getTitle()).contains("Director");
        assertThat(person.getLicenseRequirement()).contains("For all items");
        assertThat(person.getLicensePolicy()).contains("Case by case");
        assertThat(person.getNationalities()).containsExactly("BY");
        assertThat(person.getCitizenships()).containsExactly("BY", "RU");
        assertThat(person.getPlacesOfBirth()).containsExactly("Minsk");
    }

    @Test
    void shouldReadVesselOfTheExample() throws Exception {
        PartyDetails vessel = read().party("Sample Star");

        assertThat(vessel.getType()).isEqualTo(PartyType.VESSEL);
        assertThat(vessel.getVessel())
                .contains(new Vessel("EXMP", "Oil tanker", "81479", "40000", "Panama", "Sample Shipping; Sons"));
        assertThat(vessel.getDates()).containsExactly(new PartyDate("DIVESTMENT", "2026-06", null));
    }
}
