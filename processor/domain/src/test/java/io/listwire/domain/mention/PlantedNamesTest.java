package io.listwire.domain.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.PartyType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plants each name of a genuine list in neutral text: companies, persons, ships and aircraft, and all their other names. */
class PlantedNamesTest {

    private static final String FOLDER = "lists/ofac-sdn/2021-07-07/";

    private final MentionIndex index = new MentionIndex();
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, PartyType> types = new LinkedHashMap<>();

    private void readList() {
        for (String row : SharedData.lines(FOLDER + "sdn.csv", StandardCharsets.ISO_8859_1)) {
            List<String> cells = cells(row);
            if (cells.size() > 2) {
                types.put(cells.get(0), type(cells.get(2)));
                names.computeIfAbsent(cells.get(0), id -> new ArrayList<>()).add(cells.get(1));
            }
        }
        for (String row : SharedData.lines(FOLDER + "alt.csv", StandardCharsets.ISO_8859_1)) {
            List<String> cells = cells(row);
            if (cells.size() > 3) {
                names.computeIfAbsent(cells.get(0), id -> new ArrayList<>()).add(cells.get(3));
            }
        }
        names.forEach((id, all) ->
                index.put(id, new PartyNames(types.getOrDefault(id, PartyType.UNKNOWN), all, List.of())));
    }

    private static PartyType type(String cell) {
        return switch (cell.strip()) {
            case "individual" -> PartyType.INDIVIDUAL;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            default -> PartyType.ORGANIZATION;
        };
    }

    /** As the list writes them. What is missed are abbreviations of three letters: they mean others as well. */
    @Test
    void shouldFindEachNameWhenItIsPlantedAsListed() {
        readList();

        List<String> missed = missed(false);

        assertThat(missed.size()).as("missed: %s", missed).isLessThanOrEqualTo(count() / 100);
    }

    /**
     * With capitals at the beginnings of words only. What is missed beyond that: one everyday word, two everyday words, a
     * common first name with a common surname, ships without a word for a ship, call signs of aircraft.
     */
    @Test
    void shouldFindMostNamesWhenTheyArePlantedInSmallLetters() {
        readList();

        List<String> missed = missed(true);

        assertThat(missed.size()).as("missed: %s", missed).isLessThanOrEqualTo(count() / 12);
    }

    private int count() {
        return names.values().stream().mapToInt(List::size).sum();
    }

    private List<String> missed(boolean smallLetters) {
        List<String> missed = new ArrayList<>();
        names.forEach((id, all) -> all.stream()
                .filter(name -> !isFound(id, smallLetters ? inSmallLetters(name) : name))
                .forEach(missed::add));
        System.out.printf("%d names, recall %.4f%n", count(), 1 - (double) missed.size() / count());
        return missed;
    }

    private boolean isFound(String id, String name) {
        String text = "it was said yesterday that " + name + " would not comment on the matter.";
        return index.find(text).stream().anyMatch(f -> f.partyKey().equals(id));
    }

    private static String inSmallLetters(String name) {
        StringBuilder out = new StringBuilder();
        boolean within = false;
        for (String letter : name.split("", -1)) {
            out.append(within ? letter.toLowerCase(Locale.ROOT) : letter);
            within = !letter.isEmpty() && (Character.isLetterOrDigit(letter.charAt(0)) || letter.equals("'"));
        }
        return out.toString();
    }

    /** The cells of a row, in which a quote is doubled. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                if (quoted && i > 0 && row.charAt(i - 1) == '"') {
                    cell.append(c);
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
