package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of and after the Federal Register on both sides: notices on restriction lists, and what merely sounds like it. */
class NoticeTitlesTest {

    private final LexiconClassifier classifier = LexiconClassifier.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Revisions to the Unverified List | US-BIS-UVL",
                "Removals From the Unverified List | US-BIS-UVL",
                "Addition of Entities to the Entity List, and Revision of Entry on the Entity List | US-BIS-EL",
                "Entity List Removal | US-BIS-EL",
                "Addition of Entities to the Military End User List | US-BIS-MEU",
                "Notice Regarding the Uyghur Forced Labor Prevention Act Entity List | US-DHS-UFLPA",
                "Notice of OFAC Sanctions Action | US-OFAC-SDN",
                "Notice of Availability of Designation of Chinese Military Companies | US-DOD-1260H",
                "Order Denying Export Privileges of a Company | US-BIS-DPL"
            })
    void shouldNameListWhenTitleNamesIt(String title, String list) {
        Classification found = classifier.classify(new DocumentText(title, ""));

        assertThat(found.relevant()).isTrue();
        assertThat(found.lists().stream().map(ListReference::list)).containsExactly(list);
    }

    @Test
    void shouldTellNoticesOnListsFromOthersWhenNoticesAreGenuine() {
        List<String> lines = SharedData.lines("notices/federal-register-sample.jsonl", StandardCharsets.UTF_8);
        Set<String> expected = expected();
        Agreement agreement = new Agreement("notices on lists");

        for (String line : lines) {
            Map<String, Object> notice = Json.object(line);
            String number = (String) notice.get("document_number");
            Classification found = classifier.classify(
                    new DocumentText((String) notice.get("title"), (String) notice.get("abstract")));
            String differences = agreement.add(
                    expected.contains(number) ? List.of(number) : List.of(),
                    found.relevant() && !found.lists().isEmpty() ? List.of(number) : List.of());
            if (!differences.isEmpty()) {
                System.out.println(differences);
            }
        }

        System.out.println(agreement);
        assertThat(agreement.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(agreement.recall()).isGreaterThanOrEqualTo(0.97);
    }

    private static Set<String> expected() {
        try (InputStream in =
                Objects.requireNonNull(NoticeTitlesTest.class.getResourceAsStream("notices-on-lists.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldNameNoListWhenNoticePublishesGeneralLicences() {
        Classification found = classifier.classify(new DocumentText(
                "Publication of Chinese Military-Industrial Complex Sanctions Regulations Web General Licenses", ""));

        assertThat(found.lists()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Procurement List; Additions and Deletions",
                "Procurement List; Proposed Additions and Deletions",
                "Endangered and Threatened Wildlife and Plants; Listing Determination",
                "National Priorities List, Proposed Rule No. 61",
                "National Institute of Dental and Craniofacial Research; Notice of Closed Meeting",
                "Marine Mammals and Endangered Species",
                "National Vaccine Injury Compensation Program; List of Petitions Received",
                "List of Approved Spent Fuel Storage Casks",
                "Airworthiness Directives; Airbus Helicopters",
                "Agency Information Collection Activities; Submission to the Office of Management and Budget (OMB) for "
                        + "Review and Approval; Comment Request; Entity List Requests",
                "Foreign-Trade Zone 20; Application for Subzone",
                "Announcement of Approved International Trade Administration Trade Mission"
            })
    void shouldStayOutWhenTitleOnlySoundsLikeIt(String title) {
        assertThat(classifier.classify(new DocumentText(title, "")).relevant()).isFalse();
    }
}
