package io.listwire.ingest.source.federalregister;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.json.JsonFields;
import io.listwire.ingest.source.text.Markup;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.Sha256;
import io.listwire.ingest.source.text.WebAddress;
import io.listwire.schema.PolicyNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes one document of the API as a notice. */
final class FederalRegisterNotice {

    static final String GAZETTE = "federal-register";
    private static final LocalDate NUMBERS_UNIQUE_FROM = LocalDate.of(2016, 1, 1);

    private final JsonNode document;
    private final JsonFields fields;

    FederalRegisterNotice(JsonNode document) {
        this.document = document;
        fields = new JsonFields(document);
    }

    /**
     * The notice.
     *
     * @param source name of the source in the settings
     * @throws UnreadableDocumentException where number or title is missing, or a field is not what it should be
     */
    PolicyNotice notice(String source, Instant retrievedAt) throws UnreadableDocumentException {
        String number = line("document_number")
                .orElseThrow(() -> new UnreadableDocumentException("the field 'document_number' is missing"));
        Optional<LocalDate> publishedOn = fields.date("publication_date");
        return PolicyNotice.newBuilder()
                .setDocumentId(documentId(number, publishedOn))
                .setSource(source)
                .setGazette(GAZETTE)
                .setDocumentNumber(number)
                .setType(line("type").orElse(null))
                .setTitle(line("title")
                        .orElseThrow(() -> new UnreadableDocumentException("the field 'title' is missing")))
                .setSummary(fields.text("abstract")
                        .map(text -> Markup.toText(BracketEscapes.resolved(text)))
                        .orElse(null))
                .setText(null)
                .setAction(line("action").orElse(null))
                .setAgencies(agencies())
                .setCitation(line("citation").orElse(null))
                .setPublishedOn(publishedOn.orElse(null))
                .setEffectiveOn(fields.date("effective_on").orElse(null))
                .setDocketIds(docketIds())
                .setCorrectionOf(fields.text("correction_of")
                        .map(FederalRegisterNotice::numberOf)
                        .orElse(null))
                .setUrl(fields.text("html_url").flatMap(WebAddress::of).orElse(null))
                .setFullTextUrl(
                        fields.text("full_text_xml_url").flatMap(WebAddress::of).orElse(null))
                .setRetrievedAt(retrievedAt)
                .setContentSha256(Sha256.hex(document.toString()))
                .build();
    }

    /** Until 2015 the same number was given more than once, on different days. */
    static String documentId(String number, Optional<LocalDate> publishedOn) {
        String id = "notice:" + GAZETTE + ":" + number;
        return publishedOn
                .filter(date -> date.isBefore(NUMBERS_UNIQUE_FROM))
                .map(date -> id + ":" + date)
                .orElse(id);
    }

    private Optional<String> line(String field) throws UnreadableDocumentException {
        return fields.text(field)
                .map(text -> Markup.toLine(BracketEscapes.resolved(text)))
                .filter(text -> !text.isEmpty());
    }

    private List<String> agencies() throws UnreadableDocumentException {
        List<String> agencies = new ArrayList<>();
        for (JsonNode agency : fields.elements("agencies")) {
            JsonFields of = new JsonFields(agency);
            Optional<String> name = of.text("name");
            (name.isPresent() ? name : of.text("raw_name"))
                    .or(() -> Optional.of(agency.asText("")))
                    .flatMap(PlainText::lineIfAny)
                    .ifPresent(agencies::add);
        }
        return agencies;
    }

    private List<String> docketIds() {
        List<String> dockets = new ArrayList<>();
        for (JsonNode docket : fields.elements("docket_ids")) {
            PlainText.lineIfAny(docket.asText("")).ifPresent(dockets::add);
        }
        return dockets;
    }

    /** The corrected document is given as its number or as its address in the API. */
    private static String numberOf(String numberOrAddress) {
        String last = numberOrAddress.substring(numberOrAddress.lastIndexOf('/') + 1);
        return PlainText.line(last.endsWith(".json") ? last.substring(0, last.length() - ".json".length()) : last);
    }
}
