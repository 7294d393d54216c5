package io.listwire.ingest.source.federalregister;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedDocuments;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.PolicyNotice;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FederalRegisterParserTest {

    private static final String DOCUMENT = """
            {
              "document_number": "2099-00001",
              "type": "Rule",
              "title": "Additions to the Test List; T[uuml]rkiye &amp; NO<INF>X</INF>",
              "abstract": "We add <em>two</em> persons\\u0007 in T[uuml]rkiye [sic].",
              "action": "Final rule.",
              "agencies": [
                {"raw_name": "DEPARTMENT OF TESTS", "name": "Tests Department", "id": 1},
                {"raw_name": "Bureau of Trial and Error"},
                "Plain Agency"
              ],
              "citation": "99 FR 12345",
              "publication_date": "2099-02-03",
              "effective_on": "2099-03-04",
              "docket_ids": ["Docket No. 990101-0001", "RIN 0000-AA00"],
              "correction_of": "https://gazette.example/api/v1/documents/2098-99999.json",
              "html_url": "https://gazette.example/documents/2099-00001",
              "start_page": 12345
            }
            """;

    private final FederalRegisterParser parser = new FederalRegisterParser(InputLimits.defaults());

    private CollectedDocuments<PolicyNotice> read(String json) throws Exception {
        return CollectedDocuments.of(parser, json);
    }

    @Test
    void shouldReadEveryFieldWhenDocumentIsFull() throws Exception {
        PolicyNotice notice = read(DOCUMENT).only();

        assertThat(notice)
                .isEqualTo(PolicyNotice.newBuilder()
                        .setDocumentId("notice:federal-register:2099-00001")
                        .setSource("wire")
                        .setGazette("federal-register")
                        .setDocumentNumber("2099-00001")
                        .setType("Rule")
                        .setTitle("Additions to the Test List; T\u00FCrkiye & NOX")
                        .setSummary("We add two persons in T\u00FCrkiye [sic].")
                        .setAction("Final rule.")
                        .setAgencies(List.of("Tests Department", "Bureau of Trial and Error", "Plain Agency"))
                        .setCitation("99 FR 12345")
                        .setPublishedOn(LocalDate.of(2099, 2, 3))
                        .setEffectiveOn(LocalDate.of(2099, 3, 4))
                        .setDocketIds(List.of("Docket No. 990101-0001", "RIN 0000-AA00"))
                        .setCorrectionOf("2098-99999")
                        .setUrl("https://gazette.example/documents/2099-00001")
                        .setRetrievedAt(CollectedDocuments.RETRIEVED_AT)
                        .setContentSha256(notice.getContentSha256())
                        .build());
        assertThat(notice.getContentSha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void shouldLeaveFieldsNullWhenTheyAreNullMissingOrBlank() throws Exception {
        PolicyNotice notice = read("""
                        {"document_number": "2099-00002", "title": "A title", "abstract": null, "action": " ",
                         "publication_date": null, "docket_ids": null, "agencies": "none"}
                        """).only();

        assertThat(notice.getSummary()).isEmpty();
        assertThat(notice.getAction()).isEmpty();
        assertThat(notice.getPublishedOn()).isEmpty();
        assertThat(notice.getDocketIds()).isEmpty();
        assertThat(notice.getAgencies()).isEmpty();
        assertThat(notice.getUrl()).isEmpty();
    }

    @Test
    void shouldGiveTheSameNoticeWhicheverWayTheDocumentComes() throws Exception {
        String line = DOCUMENT.replace("\n", "");
        PolicyNotice alone = read(DOCUMENT).only();

        assertThat(read("[" + DOCUMENT + "]").only()).isEqualTo(alone);
        assertThat(read("{\"count\": 1, \"results\": [" + DOCUMENT + "], \"next_page_url\": null}")
                        .only())
                .isEqualTo(alone);
        assertThat(read(line + "\n" + line + "\n").documents).containsExactly(alone, alone);
        assertThat(read("{\"results\": [" + line + "]}\n\n{\"results\": [" + line + "]}").documents)
                .containsExactly(alone, alone);
    }

    @Test
    void shouldAddDateToIdWhenTheNumberIsFromATimeWhenNumbersRepeated() throws Exception {
        assertThat(read("{\"document_number\": \"E8-1\", \"title\": \"T\", \"publication_date\": \"2008-09-22\"}")
                        .only()
                        .getDocumentId())
                .isEqualTo("notice:federal-register:E8-1:2008-09-22");
        assertThat(read("{\"document_number\": \"2016-1\", \"title\": \"T\", \"publication_date\": \"2016-01-01\"}")
                        .only()
                        .getDocumentId())
                .isEqualTo("notice:federal-register:2016-1");
    }

    @Test
    void shouldReadNothingWhenThePageIsEmpty() throws Exception {
        assertThat(read("{\"description\": \"Documents\", \"count\": 0}").documents)
                .isEmpty();
        assertThat(read("{\"results\": []}").documents).isEmpty();
        assertThat(read("[]").documents).isEmpty();
    }

    @Test
    void shouldSkipDocumentWhenItsNumberOrTitleIsMissing() throws Exception {
        CollectedDocuments<PolicyNotice> read =
                read("[{\"title\": \"T\"}, " + DOCUMENT + ", {\"document_number\": \"1\"}, {\"title\": [1]}, 7]");

        assertThat(read.documents).hasSize(1);
        assertThat(read.skipped)
                .extracting(row -> row.line() + ": " + row.reason())
                .containsExactly(
                        "1: object 1: the field 'document_number' is missing",
                        "3: object 3: the field 'title' is missing",
                        "4: object 4: the field 'title' should be a text, not ARRAY",
                        "5: object 5: there should be a JSON object, not NUMBER");
        assertThat(read.skipped.get(0).raw()).isEqualTo("{\"title\":\"T\"}");
    }

    @Test
    void shouldSkipDocumentWhenAFieldIsOfAnotherKind() throws Exception {
        assertThat(read("[{\"document_number\": {}, \"title\": \"T\"},"
                                + "{\"document_number\": \"1\", \"title\": \"T\", \"publication_date\": \"22 Aug\"},"
                                + "{\"document_number\": \"1\", \"title\": \"T\", \"effective_on\": \"+10000-01-01\"}]")
                        .skipped)
                .extracting(row -> row.reason())
                .containsExactly(
                        "object 1: the field 'document_number' should be a text, not OBJECT",
                        "object 2: the field 'publication_date' should be a date (YYYY-MM-DD), not '22 Aug'",
                        "object 3: the field 'effective_on' should be a date (YYYY-MM-DD), not '+10000-01-01'");
    }

    @Test
    void shouldSkipDocumentWhenItsTextIsTooLong() throws Exception {
        FederalRegisterParser small = new FederalRegisterParser(new InputLimits(1, 100_000, 100));

        CollectedDocuments<PolicyNotice> read = CollectedDocuments.of(
                small, "[{\"document_number\": \"1\", \"title\": \"T\", \"abstract\": \"" + "x".repeat(100) + "\"}]");

        assertThat(read.skipped)
                .extracting(row -> row.reason())
                .containsExactly("object 1: title and abstract have 101 characters, more than the limit of 100");
    }

    @Test
    void shouldKeepAddressOutWhenItIsNotOfTheWeb() throws Exception {
        assertThat(read("{\"document_number\": \"1\", \"title\": \"T\", \"html_url\": \"javascript:alert(1)\"}")
                        .only()
                        .getUrl())
                .isEmpty();
    }

    @Test
    void shouldRefuseWhenTheApiAnswersWithAPageOfHtml() {
        assertThat(rejection(() -> read("<html><body>429 Too Many Requests</body></html>")))
                .hasMessageContaining("wire (https://news.example/feed), line 1, column ")
                .hasMessageContaining("the input is no JSON: ")
                .extracting("kind")
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldReadEveryDocumentWhenFileIsTheGenuineSample() throws Exception {
        CollectedDocuments<PolicyNotice> read;
        try (InputStream in = Files.newInputStream(GenuineData.file("notices/federal-register-sample.jsonl"))) {
            read = CollectedDocuments.of(parser, in);
        }

        assertThat(read.skipped).isEmpty();
        assertThat(read.documents).hasSize(400);
        assertThat(read.documents.stream().map(PolicyNotice::getDocumentId).distinct())
                .hasSize(400);
        assertThat(read.documents.stream().map(PolicyNotice::getSummary).filter(Optional::isEmpty))
                .hasSize(102);
        assertThat(read.documents).allSatisfy(notice -> {
            assertThat(notice.getPublishedOn()).isPresent();
            assertThat(notice.getUrl()).isPresent();
            assertThat(notice.getTitle() + notice.getSummary().orElse(""))
                    .doesNotContain("<INF>", "[supreg]", "[egrave]", "[ccedil]", "[atilde]", "[ecirc]");
        });
    }

    @Test
    void shouldTakeUtf8OnlyWhenTextHasOtherLetters() throws Exception {
        String json = "{\"document_number\": \"1\", \"title\": \"\u00DCber\"}";

        assertThat(read("\uFEFF" + json).only().getTitle()).isEqualTo("\u00DCber");
        assertThat(rejection(() -> CollectedDocuments.of(parser, new ByteArrayInputStream(json.getBytes(ISO_8859_1)))))
                .hasMessageContaining("line 1, byte 35: byte 0xDC is not UTF-8");
    }
}
