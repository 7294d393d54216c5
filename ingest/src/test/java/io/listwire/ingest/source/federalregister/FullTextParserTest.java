package io.listwire.ingest.source.federalregister;

import static io.listwire.ingest.source.Rejections.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedDocuments;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.ListAmendment;
import io.listwire.schema.NoticeEntry;
import io.listwire.schema.PolicyNotice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents laid out as the gazette lays them out; the rules and the parties are made up. */
class FullTextParserTest {

    private static final String RULE = """
            <RULE>
              <PREAMB>
                <PRTPAGE P="12345"/>
                <AGENCY TYPE="F">DEPARTMENT OF TRIALS</AGENCY>
                <SUBAGY>Bureau of Trial and Error</SUBAGY>
                <CFR>15 CFR Part 744</CFR>
                <DEPDOC>[Docket No. 990101-0001]</DEPDOC>
                <SUBJECT>Additions and Revisions to the Entity List</SUBJECT>
                <ACT><HD SOURCE="HED">ACTION:</HD><P>Final rule.</P></ACT>
                <SUM><HD SOURCE="HED">SUMMARY:</HD><P>We add two entities &amp; remove one.</P></SUM>
                <EFFDATE><HD SOURCE="HED">DATES:</HD><P>Comments by May 1, 2099. This rule is effective March 4, 2099.</P></EFFDATE>
              </PREAMB>
              <SUPLINF>
                <HD SOURCE="HD1">Background</HD>
                <P>Aurora Works <E T="03">and</E> others did things.<SU>1</SU></P>
              </SUPLINF>
              <REGTEXT TITLE="15" PART="744">
                <AMDPAR>1. The authority citation goes on.</AMDPAR>
                <AMDPAR>2. Supplement No. 4 to part 744 is amended by:</AMDPAR>
                <AMDPAR>a. Under LATVIA, adding entries for “Aurora Works” and “Dawn Works.”</AMDPAR>
                <EXTRACT>
                  <HD SOURCE="HD1">Supplement No. 4 to Part 744—Entity List</HD>
                  <GPOTABLE COLS="5" CDEF="s">
                    <BOXHD><CHED H="1">Country</CHED><CHED H="1">Entity</CHED></BOXHD>
                    <ROW><ENT I="28">*    *    *    *</ENT></ROW>
                    <ROW><ENT I="01">LATVIA</ENT><ENT>*    *    *</ENT><ENT/><ENT/><ENT/></ROW>
                    <ROW><ENT I="22"> </ENT><ENT>Aurora Works, a.k.a., the following two aliases:<LI>—AW; and</LI><LI>—Aurora Group.</LI><LI>1 Quay, Riga, Latvia; <E T="03">and</E> 2 Quay, Liepaja, Latvia (See alternate addresses under Estonia).</LI></ENT><ENT>For all items</ENT><ENT>Presumption of denial</ENT><ENT>99 FR 1, 3/4/99.</ENT></ROW>
                    <ROW><ENT/><ENT>Dawn Works, 3 Quay, Riga, Latvia.</ENT><ENT/><ENT/><ENT/></ROW>
                    <ROW><ENT/><ENT>[Reserved]</ENT><ENT/><ENT/><ENT/></ROW>
                  </GPOTABLE>
                </EXTRACT>
                <AMDPAR>3. Supplement No. 6 to part 744 is amended by removing the entry for “Dawn Works.”</AMDPAR>
                <AMDPAR>4. Section 744.99 is amended by adding “Nobody.”</AMDPAR>
              </REGTEXT>
              <FRDOC>[FR Doc. 2099\u201300001 Filed 3-3-99; 8:45 am]</FRDOC>
            </RULE>
            """;

    private final FullTextParser parser = new FullTextParser(InputLimits.defaults());

    private CollectedDocuments<PolicyNotice> read(String xml) throws Exception {
        return CollectedDocuments.of(parser, xml);
    }

    @Test
    void shouldReadWhatStandsBeforeAndBehindTheText() throws Exception {
        PolicyNotice notice = read(RULE).only();

        assertThat(notice.getDocumentId()).isEqualTo("notice:federal-register:2099-00001");
        assertThat(notice.getDocumentNumber()).isEqualTo("2099-00001");
        assertThat(notice.getType()).contains("Rule");
        assertThat(notice.getTitle()).isEqualTo("Additions and Revisions to the Entity List");
        assertThat(notice.getAction()).contains("Final rule.");
        assertThat(notice.getSummary()).contains("We add two entities & remove one.");
        assertThat(notice.getAgencies()).containsExactly("DEPARTMENT OF TRIALS", "Bureau of Trial and Error");
        assertThat(notice.getDocketIds()).containsExactly("Docket No. 990101-0001");
        assertThat(notice.getEffectiveOn()).contains(LocalDate.of(2099, 3, 4));
        assertThat(notice.getPublishedOn()).isEmpty();
        assertThat(notice.getCorrectionOf()).isEmpty();
        assertThat(notice.getContentSha256()).matches("[0-9a-f]{64}");
        assertThat(notice.getText().orElseThrow())
                .contains("Aurora Works and others did things.")
                .contains("—Aurora Group. 1 Quay, Riga")
                .doesNotContain("Presumption of denial");
    }

    @Test
    void shouldReadTheAmendmentsOfEachList() throws Exception {
        List<ListAmendment> amendments = read(RULE).only().getAmendments();

        assertThat(amendments).extracting(ListAmendment::getList).containsExactly("US-BIS-EL", "US-BIS-UVL");
        assertThat(amendments.get(0).getInstructions())
                .containsExactly(
                        "2. Supplement No. 4 to part 744 is amended by:",
                        "a. Under LATVIA, adding entries for “Aurora Works” and “Dawn Works.”");
        assertThat(amendments.get(0).getEntries())
                .containsExactly(
                        NoticeEntry.newBuilder()
                                .setName("Aurora Works")
                                .setAliases(List.of("AW", "Aurora Group"))
                                .setAddresses(List.of("1 Quay, Riga, Latvia", "2 Quay, Liepaja, Latvia"))
                                .setCountry("LV")
                                .build(),
                        NoticeEntry.newBuilder()
                                .setName("Dawn Works")
                                .setAddresses(List.of("3 Quay, Riga, Latvia"))
                                .setCountry("LV")
                                .build());
        assertThat(amendments.get(1).getInstructions())
                .singleElement()
                .asString()
                .contains("Dawn Works");
        assertThat(amendments.get(1).getEntries()).isEmpty();
    }

    @Test
    void shouldTellDocumentsApartByTheirTables() throws Exception {
        PolicyNotice one = read(RULE).only();
        PolicyNotice other = read(RULE.replace("LATVIA</ENT>", "ESTONIA</ENT>")).only();

        assertThat(read(RULE).only().getContentSha256()).isEqualTo(one.getContentSha256());
        assertThat(other.getContentSha256()).isNotEqualTo(one.getContentSha256());
    }

    @Test
    void shouldNotTakeASupplementForAmendedThatIsOnlyNamed() throws Exception {
        PolicyNotice notice = read("<NOTICE><SUBJECT>A</SUBJECT><HD>Supplement No. 4 to Part 744</HD><P>It is long.</P>"
                        + "<FRDOC>[FR Doc. 2099-00001]</FRDOC></NOTICE>")
                .only();

        assertThat(notice.getAmendments()).isEmpty();
    }

    @Test
    void shouldReadAnIssueDocumentByDocument() throws Exception {
        CollectedDocuments<PolicyNotice> issue =
                read("<FEDREG><VOL>99</VOL><DATE>Wednesday, March 4, 2099</DATE><RULES>"
                        + RULE + "</RULES><NOTICES><NOTICE><SUBJECT>Procurement List</SUBJECT><P>Soap.</P>"
                        + "<FRDOC>[FR Doc. 2099-00002 Filed 3-3-99]</FRDOC></NOTICE></NOTICES></FEDREG>");

        assertThat(issue.documents)
                .extracting(PolicyNotice::getDocumentNumber)
                .containsExactly("2099-00001", "2099-00002");
        assertThat(issue.documents)
                .extracting(PolicyNotice::getPublishedOn)
                .containsOnly(Optional.of(LocalDate.of(2099, 3, 4)));
        assertThat(issue.documents.get(1).getAmendments()).isEmpty();
        assertThat(issue.documents.get(1).getType()).contains("Notice");
    }

    @Test
    void shouldTakeNumberAndDayFromTheAddressWhereTheTextHasNone() throws Exception {
        CollectedDocuments<PolicyNotice> sink = new CollectedDocuments<>();
        parser.parse(
                new ByteArrayInputStream("<NOTICE><SUBJECT>A</SUBJECT></NOTICE>".getBytes(StandardCharsets.UTF_8)),
                new Origin("wire", "https://gazette.example/full_text/xml/2023/08/22/2023-18125.xml"),
                CollectedDocuments.RETRIEVED_AT,
                sink);

        assertThat(sink.only().getDocumentNumber()).isEqualTo("2023-18125");
        assertThat(sink.only().getPublishedOn()).contains(LocalDate.of(2023, 8, 22));
    }

    @Test
    void shouldTellWhichDocumentACorrectionCorrects() throws Exception {
        PolicyNotice notice = read("<CORRECT><SUBJECT>Additions; Correction</SUBJECT><P>In FR Doc. 2098–99999, in the"
                        + " issue of March 1, 2099, make this correction.</P>"
                        + "<FRDOC>[FR Doc. C1-2098-99999 Filed 3-3-99; 8:45 am]</FRDOC></CORRECT>")
                .only();

        assertThat(notice.getDocumentNumber()).isEqualTo("C1-2098-99999");
        assertThat(notice.getCorrectionOf()).contains("2098-99999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This rule is effective [INSERT DATE OF PUBLICATION].|",
                "This rule is effective February 30, 2099.|",
                "This rule is effective Smarch 3, 2099.|",
                "This rule is effective December 31, 9999.|9999-12-31",
                "Effective May 2, 2099, the rule holds.|2099-05-02",
                "Comments are due May 2, 2099.|"
            })
    void shouldReadTheEffectiveDateWhereItIsOne(String dates, LocalDate expected) throws Exception {
        PolicyNotice notice = read("<RULE><SUBJECT>A</SUBJECT><DATES><P>" + dates + "</P></DATES>"
                        + "<FRDOC>[FR Doc. 2099-00001]</FRDOC></RULE>")
                .only();

        assertThat(notice.getEffectiveOn()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void shouldSkipADocumentThatCannotBeToldFromOthers() throws Exception {
        CollectedDocuments<PolicyNotice> issue = read("<FEDREG><RULE><SUBJECT>Without a number</SUBJECT></RULE>"
                + "<RULE><FRDOC>[FR Doc. 2099-00001]</FRDOC></RULE></FEDREG>");

        assertThat(issue.documents).isEmpty();
        assertThat(issue.skipped)
                .extracting(SkippedRow::reason)
                .containsExactly(
                        "the element FRDOC is missing, or has no number of a document",
                        "the element SUBJECT is missing or empty");
    }

    @Test
    void shouldSkipADocumentThatIsTooLongAndGoOn() throws Exception {
        FullTextParser small = new FullTextParser(new InputLimits(1 << 20, 1 << 20, 2_000));
        String paragraphs = "<P>Words and words and words.</P>".repeat(200);

        CollectedDocuments<PolicyNotice> issue = CollectedDocuments.of(
                small,
                "<FEDREG><RULE><SUBJECT>Long</SUBJECT>" + paragraphs + "</RULE><RULE><SUBJECT>Short</SUBJECT>"
                        + "<FRDOC>[FR Doc. 2099-00001]</FRDOC></RULE></FEDREG>");

        assertThat(issue.documents).extracting(PolicyNotice::getTitle).containsExactly("Short");
        assertThat(issue.skipped)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.reason()).isEqualTo("the document has more than 2000 characters of text"));
    }

    @Test
    void shouldRefuseWhatIsNoFederalRegister() {
        assertThat(rejection(() -> read("<html><body/></html>")).kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(rejection(() -> read("")).kind()).isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void shouldRefuseADocumentThatBreaksOff() {
        assertThat(rejection(() -> read(RULE.substring(0, RULE.length() / 2))).kind())
                .isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void shouldRefuseDocumentTypesAndTheirEntities() {
        String bomb = "<!DOCTYPE RULE [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><RULE><P>&b;</P></RULE>";

        assertThat(rejection(() -> read(bomb)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldRefuseBytesThatAreNoUtf8() {
        byte[] latin = "<RULE><SUBJECT>T\u00FCrkiye</SUBJECT></RULE>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rejection(() -> CollectedDocuments.of(parser, new ByteArrayInputStream(latin)))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
    }
}
