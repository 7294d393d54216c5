package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plants each name of a genuine list in neutral text. */
class PlantedNamesTest {

    private final MentionIndex index = new MentionIndex();
    private final NameForms forms = new NameForms(NameLexicon.bundled());
    private final Map<NameForms.Exclusion, Integer> excluded = new EnumMap<>(NameForms.Exclusion.class);

    @Test
    void shouldFindEachNameWhenItIsPlantedInNeutralText() {
        List<String> lines = SharedData.lines("lists/ofac-sdn/2021-07-07/sdn.csv", StandardCharsets.ISO_8859_1);
        List<String> names = lines.stream()
                .filter(l -> l.contains(",\""))
                .map(PlantedNamesTest::name)
                .distinct()
                .toList();
        List<String> indexable = new ArrayList<>();
        for (String name : names) {
            index.put(name, List.of(name));
            Optional<NameForms.Exclusion> reason = forms.exclusion(name);
            reason.ifPresentOrElse(r -> excluded.merge(r, 1, Integer::sum), () -> indexable.add(name));
        }

        List<String> missed = indexable.stream().filter(name -> !isFound(name)).toList();

        System.out.printf(
                "%d names, %d looked for, excluded %s, missed %d %s%n",
                names.size(), indexable.size(), excluded, missed.size(), missed.subList(0, Math.min(5, missed.size())));
        assertThat(index.names()).isEqualTo(indexable.size());
        assertThat(indexable.size()).isGreaterThan((int) (names.size() * 0.97));
        assertThat(missed.size()).isLessThanOrEqualTo(indexable.size() / 100);
    }

    private boolean isFound(String name) {
        String text = "it was said yesterday that " + name + " would not comment on the matter.";
        return index.find(text).stream().anyMatch(f -> f.partyKey().equals(name));
    }

    /** The second cell of a row: a quoted name, in which a quote is doubled. */
    private static String name(String row) {
        int start = row.indexOf(",\"") + 2;
        return row.substring(start, row.indexOf("\",", start)).replace("\"\"", "\"");
    }
}
