package io.listwire.ingest.source.bis;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.text.Citations;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.schema.Address;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of one supplement, row by row. */
final class EcfrTable {

    private static final String RESERVED = "[RESERVED]";
    private static final int WITH_LICENCES = 5;
    private static final int WITHOUT_LICENCES = 3;

    private final RestrictionList list;
    private final ListSink sink;
    private final int columns;
    private String country = "";
    private String citation = "";
    private long entries;

    EcfrTable(RestrictionList list, ListSink sink) {
        this.list = list;
        this.sink = sink;
        columns = list == RestrictionList.US_BIS_EL ? WITH_LICENCES : WITHOUT_LICENCES;
    }

    void row(long line, List<String> cells) {
        if (cells.size() == 1 || isHeading(cells)) {
            return; // A footnote, or the names of the columns.
        }
        if (cells.size() != columns) {
            skip(
                    line,
                    cells,
                    "the row has " + cells.size() + " cells where the table of " + list.title() + " has " + columns
                            + ": check whether the layout has changed");
            return;
        }
        carryOn(cells);
        String entity = cells.get(1);
        if (PlainText.line(entity).isEmpty()
                || PlainText.line(entity).toUpperCase(Locale.ROOT).startsWith(RESERVED)) {
            return;
        }
        for (EntityCell.Party party : EntityCell.read(entity)) {
            sink.entry(list.id(), line, details(party, cells));
            entries++;
        }
    }

    private static boolean isHeading(List<String> cells) {
        return cells.get(0).strip().equalsIgnoreCase("country");
    }

    private void carryOn(List<String> cells) {
        String named = PlainText.line(cells.get(0));
        country = named.isEmpty() ? country : named;
        String cited = PlainText.line(cells.get(columns - 1));
        citation = cited.isEmpty() ? citation : cited;
    }

    private void skip(long line, List<String> cells, String reason) {
        sink.skipped(list.id(), new SkippedRow(line, reason, PlainText.line(String.join(" | ", cells))));
    }

    private PartyDetails details(EntityCell.Party party, List<String> cells) {
        Optional<String> code = Countries.heading(country);
        List<String> remarks = new ArrayList<>(party.remarks());
        PartyDetails.Builder details = PartyDetails.newBuilder()
                .setType(PartyType.UNKNOWN)
                .setNames(party.names())
                .setAddresses(party.addresses().stream()
                        .map(text -> new Address(
                                text,
                                Countries.heading(lastPart(text)).or(() -> code).orElse(null)))
                        .toList())
                .setCountries(List.of(code.orElse(country)))
                .setCitations(Citations.of(citation));
        if (columns == WITH_LICENCES) {
            details.setLicenseRequirement(orNull(cells.get(2))).setLicensePolicy(orNull(cells.get(3)));
        }
        return details.setRemarks(remarks.isEmpty() ? null : String.join("; ", remarks))
                .build();
    }

    private static @Nullable String orNull(String cell) {
        return PlainText.lineIfAny(cell.replace('\n', ' ')).orElse(null);
    }

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf(',') + 1).strip();
    }

    void end() {
        if (entries == 0) {
            sink.defect(
                    list.id(),
                    "the supplement of " + list.title()
                            + " is there, but no entry in it: check whether its table is laid" + " out in another way");
        }
    }
}
