package io.listwire.ingest.source.federalregister;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.Sha256;
import io.listwire.ingest.source.xml.XmlReader;
import io.listwire.schema.ListAmendment;
import io.listwire.schema.PolicyNotice;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One document of the full text, as far as it is read: SUBAGY, SUBJECT, ACT, SUM, EFFDATE and FRDOC stand before and behind
 * the text; AMDPAR are amendatory instructions, GPOTABLE the tables that they amend.
 */
final class FullTextNotice {

    static final String CORRECTION = "Correction";

    private static final Set<String> LINES = Set.of("P", "FP", "HD", "LI", "EXTRACT");
    private static final Set<String> PARAGRAPHS = Set.of("P", "FP", "LI");
    private static final Pattern NUMBER =
            Pattern.compile("\\bFR (?:Rule )?Doc\\.? ?(?:No[.:] ?)?([A-Z]?[0-9]{1,4}-[0-9]{3,6})\\b");
    private static final Pattern OWN_NUMBER =
            Pattern.compile("\\bFR Doc\\.? ?(?:No[.:] ?)?([A-Z0-9]{1,5}(?:-[0-9]{2,6}){1,2})\\b");
    private static final Pattern FILE_NAME = Pattern.compile("([A-Z0-9]{1,5}(?:-[0-9]{2,6}){1,2})\\.xml");
    /** "SUMMARY:", "ACTION:" */
    private static final Pattern CAPTION = Pattern.compile("^[A-Z ]{2,30}:\\s*");

    private final String type;
    private final long line;
    private final int limit;
    private final Set<String> agencies = new LinkedHashSet<>();
    private final List<String> dockets = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final AmendedTables tables = new AmendedTables();
    private String title = "";
    private String action = "";
    private String summary = "";
    private String dates = "";
    private String number = "";
    private long chars;

    /**
     * Begins a document.
     *
     * @param type as the gazette's API calls it
     * @param line where it begins
     * @param limit most characters that it may have
     */
    FullTextNotice(String type, long line, int limit) {
        this.type = type;
        this.line = line;
        this.limit = limit;
    }

    long line() {
        return line;
    }

    String raw() {
        return title + (number.isEmpty() ? "" : " (" + number + ")");
    }

    /** Takes the element whose start tag was reached; one that holds others is entered. */
    void take(XmlReader xml) throws SourceException, IOException {
        String element = xml.name();
        if (element.equals("ENT")) {
            cells.add(kept(xml.text(LINES)));
            return;
        }
        endRow();
        switch (element) {
            case "AGENCY", "SUBAGY" -> PlainText.lineIfAny(line(xml)).ifPresent(agencies::add);
            case "SUBJECT" -> title = first(title, line(xml));
            case "ACT" -> action = first(action, uncaptioned(line(xml)));
            case "SUM" -> summary = first(summary, uncaptioned(xml.text(LINES)));
            case "EFFDATE", "DATES" -> dates = first(dates, paragraph(line(xml)));
            case "DEPDOC" ->
                PlainText.lineIfAny(line(xml).replaceAll("[\\[\\]]", "")).ifPresent(dockets::add);
            case "FRDOC" -> number = first(number, number(OWN_NUMBER, line(xml)).orElse(""));
            case "AMDPAR" -> tables.instruction(paragraph(line(xml)));
            case "HD" -> tables.heading(paragraph(line(xml)));
            default -> {
                if (PARAGRAPHS.contains(element)) {
                    String unused = paragraph(line(xml));
                }
            }
        }
    }

    private String line(XmlReader xml) throws SourceException, IOException {
        return PlainText.line(kept(xml.text(Set.of())).replace('\n', ' '));
    }

    private String kept(String read) {
        chars += read.length();
        return chars > limit ? "" : read;
    }

    private String paragraph(String read) {
        if (!read.isEmpty()) {
            text.add(read);
        }
        return read;
    }

    private static String first(String known, String next) {
        return known.isEmpty() ? next : known;
    }

    private static String uncaptioned(String read) {
        return CAPTION.matcher(read).replaceFirst("");
    }

    /** Of a row the entity is text for reading; what licences it needs is the same in all of them. */
    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        tables.row(cells);
        if (cells.size() > 1) {
            String unused = paragraph(PlainText.line(cells.get(1).replace('\n', ' ')));
        }
        cells.clear();
    }

    /**
     * The notice.
     *
     * @param published day of the issue, as far as the input tells
     * @throws UnreadableDocumentException where number or subject is missing, or it is too long
     */
    PolicyNotice notice(Origin origin, Optional<LocalDate> published, Instant retrievedAt)
            throws UnreadableDocumentException {
        endRow();
        if (chars > limit) {
            throw new UnreadableDocumentException("the document has more than " + limit + " characters of text");
        }
        String own = own(origin);
        if (title.isEmpty()) {
            throw new UnreadableDocumentException("the element SUBJECT is missing or empty");
        }
        String all = text.stream().collect(Collectors.joining("\n"));
        List<ListAmendment> amendments = tables.amendments();
        return PolicyNotice.newBuilder()
                .setDocumentId(FederalRegisterNotice.documentId(own, published))
                .setSource(origin.source())
                .setGazette(FederalRegisterNotice.GAZETTE)
                .setDocumentNumber(own)
                .setType(type)
                .setTitle(title)
                .setSummary(summary.isEmpty() ? null : summary)
                .setText(all.isEmpty() ? null : all)
                .setAction(action.isEmpty() ? null : action)
                .setAgencies(List.copyOf(agencies))
                .setPublishedOn(published.orElse(null))
                .setEffectiveOn(GazetteDates.effective(dates).orElse(null))
                .setDocketIds(dockets)
                .setCorrectionOf(corrected(own).orElse(null))
                .setRetrievedAt(retrievedAt)
                .setContentSha256(
                        Sha256.hex(String.join("\n", own, title, action, summary, dates, all, amendments.toString())))
                .setAmendments(amendments)
                .build();
    }

    private String own(Origin origin) throws UnreadableDocumentException {
        if (!number.isEmpty()) {
            return number;
        }
        Matcher name = FILE_NAME.matcher(origin.fileName());
        if (name.matches()) {
            return name.group(1);
        }
        throw new UnreadableDocumentException("the element FRDOC is missing, or has no number of a document");
    }

    /** What calls itself a correction names the document that it corrects. */
    private Optional<String> corrected(String own) {
        boolean corrects =
                type.equals(CORRECTION) || action.toLowerCase(Locale.ROOT).contains("correct");
        return corrects
                ? text.stream()
                        .flatMap(paragraph -> number(NUMBER, paragraph).stream())
                        .filter(other -> !other.equals(own))
                        .findFirst()
                : Optional.empty();
    }

    /** Numbers are printed with hyphens and with dashes. */
    private static Optional<String> number(Pattern pattern, String text) {
        Matcher number = pattern.matcher(text.replace('\u2013', '-').replace('\u2011', '-'));
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }
}
