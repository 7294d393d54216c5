package io.listwire.standalone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.NameIndex;
import io.listwire.domain.matching.NameScorer;
import io.listwire.domain.matching.WordCounts;
import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.ReadName;
import io.listwire.schema.WatchedCompany;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How names are found on genuine lists: docs/matching.md has the figures, which each test prints. */
class GenuineNamesTest {

    private static final long SEED = 20_260_301;
    private static final MatchThresholds THRESHOLDS = MatchThresholds.shipped();
    private static final int ALIASES = 1_000;
    private static final int NAMES = 20_000;
    private static final int QUERIES = 90;

    private final NameReader reader = new NameReader();
    private final WordCounts weights = WordCounts.bundled();

    @Test
    void shouldFindThePartyOfAnAliasThatTheListDoesNotHave() {
        Map<String, List<PartyName>> parties =
                GenuineNames.organisations(GenuineNames.read("ofac-csv", "lists/ofac-sdn/2021-07-07"));
        NameIndex index = new NameIndex(reader, weights);
        List<Map.Entry<String, PartyName>> aliases = new ArrayList<>();
        parties.forEach((key, names) -> {
            index.put(key, texts(names));
            names.stream()
                    .filter(name -> name.kind() == NameKind.ALIAS)
                    .forEach(name -> aliases.add(Map.entry(key, name)));
        });
        Collections.shuffle(aliases, new Random(SEED));
        int found = 0;
        int alerted = 0;
        List<Map.Entry<String, PartyName>> sample = aliases.subList(0, ALIASES);
        for (Map.Entry<String, PartyName> alias : sample) {
            List<PartyName> others = parties.get(alias.getKey()).stream()
                    .filter(name -> !name.equals(alias.getValue()))
                    .toList();
            index.put(alias.getKey(), texts(others));
            double score = index.scores(List.of(alias.getValue().text()), THRESHOLDS.review())
                    .getOrDefault(alias.getKey(), 0.0);
            found += score >= THRESHOLDS.review() ? 1 : 0;
            alerted += score >= THRESHOLDS.alert() ? 1 : 0;
            index.put(alias.getKey(), texts(parties.get(alias.getKey())));
        }
        System.out.printf("of %d aliases (seed %d): %d for review, %d to alert%n", ALIASES, SEED, found, alerted);

        assertThat(found).isGreaterThan(ALIASES / 2);
    }

    @Test
    void shouldRaiseFewFalseAlarmsForCompaniesThatAreOnNoList() throws IOException {
        Screening screening = new Screening(THRESHOLDS);
        GenuineNames.lists().forEach(screening::add);
        List<String> clean = cleanNames();
        int alerts = 0;
        int reviews = 0;
        for (String name : clean) {
            List<Hit> hits = screening.screen(WatchedCompany.newBuilder()
                    .setWatchlist("clean")
                    .setCompany(name)
                    .setNames(List.of(name))
                    .build());
            double best = hits.isEmpty() ? 0 : hits.get(0).match().score();
            alerts += best >= THRESHOLDS.alert() ? 1 : 0;
            reviews += best > 0 ? 1 : 0;
            if (best >= THRESHOLDS.alert()) {
                System.out.println(name + ": " + hits.get(0).match().partyName() + " " + best);
            }
        }
        double perThousand = 1000.0 * alerts / clean.size();
        System.out.printf(
                "%d clean names against %d parties: %.1f alarms per 1,000, %.1f for review%n",
                clean.size(), screening.parties(), perThousand, 1000.0 * reviews / clean.size());

        assertThat(clean).hasSizeGreaterThan(1000);
        assertThat(perThousand).isLessThan(5);
    }

    @Test
    void shouldFindInTheIndexWhatALookAtEveryNameFinds() {
        Random random = new Random(SEED);
        List<String> names = GenuineNames.of(GenuineNames.lists())
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(names, random);
        names = names.subList(0, NAMES);
        NameIndex index = new NameIndex(reader, weights);
        names.forEach(name -> index.put(name, List.of(name)));
        List<ReadName> read = names.stream().map(reader::read).toList();
        NameScorer scorer = new NameScorer(weights);
        int wanted = 0;
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            String variant = Variants.of(names.get(random.nextInt(NAMES)), random);
            ReadName query = reader.read(variant);
            Set<String> owners = index.owners(List.of(variant), THRESHOLDS.alert());
            for (int j = 0; j < NAMES; j++) {
                boolean matches = scorer.compare(query, read.get(j)).score() >= THRESHOLDS.alert();
                wanted += matches ? 1 : 0;
                found += matches && owners.contains(names.get(j)) ? 1 : 0;
            }
        }
        System.out.printf("%d variants (seed %d), %d matches, %d found%n", QUERIES, SEED, wanted, found);

        assertThat((double) found / wanted).isGreaterThanOrEqualTo(0.99);
    }

    private static List<String> texts(List<PartyName> names) {
        return names.stream().map(PartyName::text).toList();
    }

    private static List<String> cleanNames() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GenuineNamesTest.class.getResourceAsStream("clean-companies.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(";", -1)))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }
}
