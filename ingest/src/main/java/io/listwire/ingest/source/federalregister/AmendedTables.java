package io.listwire.ingest.source.federalregister;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.bis.EntityCell;
import io.listwire.ingest.source.bis.Supplements;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.schema.ListAmendment;
import io.listwire.schema.NoticeEntry;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The amendments of one document: instructions belong to the supplement that was named last, and so do the rows of tables.
 * An entry is worded as in the Code of Federal Regulations, and read by the same rules.
 */
final class AmendedTables {

    /** The longest entries have some ten thousand characters; what is longer is no entry. */
    private static final int LONGEST_ENTRY = 20_000;

    private static final String RESERVED = "[RESERVED]";

    private final Map<RestrictionList, Table> tables = new EnumMap<>(RestrictionList.class);
    private @Nullable Table table;
    private String country = "";

    private record Table(List<String> instructions, List<NoticeEntry> entries) {}

    /** An amendatory instruction; one with a number of its own is of something else, unless it names a supplement. */
    void instruction(String text) {
        Optional<RestrictionList> named = Supplements.list(text);
        if (named.isPresent()) {
            open(named.get());
        } else if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            table = null;
        }
        if (table != null) {
            table.instructions().add(text);
        }
    }

    /** A heading, which may be that of a supplement. */
    void heading(String text) {
        Supplements.list(text).ifPresent(this::open);
    }

    private void open(RestrictionList list) {
        table = tables.computeIfAbsent(list, first -> new Table(new ArrayList<>(), new ArrayList<>()));
        country = "";
    }

    /**
     * A row of a table: country, entity, and what does not matter here. What a row leaves empty in the column of the
     * country it takes from the row above; rows of asterisks stand for what stays.
     */
    void row(List<String> cells) {
        if (table == null || cells.size() < 2) {
            return;
        }
        String named = PlainText.line(cells.get(0));
        country = isText(named) ? named : country;
        String entity = cells.get(1).strip();
        boolean reserved = entity.toUpperCase(Locale.ROOT).startsWith(RESERVED);
        if (isText(entity) && !reserved && entity.length() <= LONGEST_ENTRY) {
            for (EntityCell.Party party : EntityCell.read(entity)) {
                table.entries().add(entry(party));
            }
        }
    }

    private static boolean isText(String cell) {
        return cell.chars().anyMatch(Character::isLetter);
    }

    private NoticeEntry entry(EntityCell.Party party) {
        List<String> names = party.names().stream().map(PartyName::getText).toList();
        return NoticeEntry.newBuilder()
                .setName(names.get(0))
                .setAliases(names.subList(1, names.size()))
                .setAddresses(party.addresses())
                .setCountry(Countries.heading(country).orElse(null))
                .build();
    }

    /** The amendments, in the order of the supplements; a supplement that is only named is not amended. */
    List<ListAmendment> amendments() {
        return tables.entrySet().stream()
                .filter(of -> !of.getValue().instructions().isEmpty()
                        || !of.getValue().entries().isEmpty())
                .map(of -> ListAmendment.newBuilder()
                        .setList(of.getKey().id())
                        .setInstructions(of.getValue().instructions())
                        .setEntries(of.getValue().entries())
                        .build())
                .toList();
    }
}
