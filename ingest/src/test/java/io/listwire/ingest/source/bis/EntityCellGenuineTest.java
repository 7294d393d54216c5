package io.listwire.ingest.source.bis;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.csl.CslParser;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The genuine names, aliases and addresses of the Entity List, which the merged US list has in columns, put together
 * again as the regulation writes them.
 */
class EntityCellGenuineTest {

    private List<PartyDetails> parties;

    @BeforeEach
    void read() throws Exception {
        parties = CollectedList.of(
                        new CslParser(InputLimits.defaults()),
                        GenuineData.file("lists/csl/consolidated-2022-05-16.csv"))
                .entries
                .stream()
                .filter(entry -> entry.list().equals("US-BIS-EL"))
                .map(CollectedList.Entry::party)
                .filter(party -> party.getAddresses().stream()
                        .anyMatch(address -> address.getText().indexOf(',') > 0))
                .toList();
        assertThat(parties).hasSizeGreaterThan(1_900);
    }

    @Test
    void shouldReadNamesAliasesAndAddressesApart() {
        // Where the two differ, it is mostly the columns that are wrong: former names left in brackets, for one.
        assertThat(wrong(EntityCellGenuineTest::inOneLine)).hasSizeLessThan(parties.size() / 20);
        assertThat(wrong(EntityCellGenuineTest::inLines)).hasSizeLessThan(parties.size() / 50);
    }

    private List<String> wrong(Function<PartyDetails, String> writing) {
        List<String> wrong = new ArrayList<>();
        for (PartyDetails party : parties) {
            String cell = writing.apply(party);
            EntityCell.Party read = EntityCell.read(cell).get(0);
            List<String> expected = names(party.getNames());
            if (!names(read.names()).equals(expected) || !same(read.addresses(), addresses(party))) {
                wrong.add(cell.replace('\n', '/') + "\n   -> " + names(read.names()) + " | " + read.addresses());
            }
        }
        return wrong;
    }

    private static boolean same(List<String> read, List<String> written) {
        return plain(String.join("|", read)).equals(plain(String.join("|", written)));
    }

    private static List<String> names(List<PartyName> names) {
        return names.stream().map(name -> plain(name.getText())).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[.,\\s]+", "");
    }

    private static List<String> addresses(PartyDetails party) {
        return party.getAddresses().stream()
                .map(address -> withCountry(address.getText()))
                .toList();
    }

    private static String withCountry(String address) {
        int comma = address.lastIndexOf(',');
        String code = address.substring(comma + 1).strip();
        boolean isCode = code.length() == 2 && code.equals(code.toUpperCase(Locale.ROOT));
        return isCode && comma > 0
                ? address.substring(0, comma) + ", " + new Locale("", code).getDisplayCountry(Locale.ENGLISH)
                : address;
    }

    private static String inOneLine(PartyDetails party) {
        return cell(party, " ");
    }

    private static String inLines(PartyDetails party) {
        return cell(party, "\n");
    }

    private static String cell(PartyDetails party, String gap) {
        List<String> aliases = party.getNames().stream()
                .filter(name -> name.getKind() != NameKind.PRIMARY)
                .map(PartyName::getText)
                .toList();
        StringBuilder cell = new StringBuilder(party.getNames().get(0).getText());
        if (!aliases.isEmpty()) {
            cell.append(", a.k.a., the following ").append(aliases.size()).append(" aliases:");
            for (int i = 0; i < aliases.size(); i++) {
                boolean last = i == aliases.size() - 1;
                cell.append(i == 0 ? gap : last ? "; and" + gap : ";" + gap)
                        .append("—")
                        .append(aliases.get(i));
            }
            cell.append(cell.charAt(cell.length() - 1) == '.' ? "" : ".").append(gap);
        } else {
            cell.append(",").append(gap);
        }
        return cell + String.join("; and ", addresses(party)) + ".";
    }
}
