package io.listwire.processor.topology.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.processor.topology.step.ScreeningInput.CompanyUpdate;
import io.listwire.processor.topology.step.ScreeningInput.DecisionMade;
import io.listwire.processor.topology.step.ScreeningInput.PartyUpdate;
import io.listwire.processor.topology.step.ScreeningInput.SettingsUpdate;
import io.listwire.schema.Alert;
import io.listwire.schema.ListedParty;
import io.listwire.schema.MatchBand;
import io.listwire.schema.MatchChange;
import io.listwire.schema.MatchEvent;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies, lists, decisions and thresholds change in any order, with restarts between: no match is missed, none is alerted
 * twice, and the table says what holds. {@code -Dlistwire.seed=N} repeats a run.
 */
class ScreeningInterleavingTest {

    private static final int RUNS = 10;
    private static final int CHANGES = 250;

    @TempDir
    Path state;

    @Test
    void shouldFindOutWhatComparingEverythingEachTimeFindsOut() {
        long first = Long.getLong("listwire.seed", System.nanoTime());
        for (int run = 0; run < RUNS; run++) {
            interleave(first + run);
        }
    }

    private void interleave(long seed) {
        String described = "seed " + seed;
        Random random = new Random(seed);
        RandomScreeningInput input = new RandomScreeningInput(random);
        try (ScreeningBench bench = new ScreeningBench(state.resolve("run-" + seed))) {
            NaiveScreening naive = new NaiveScreening();
            int told = 0;
            Instant time = Instant.parse("2023-08-21T12:00:00Z");
            for (int i = 0; i < CHANGES; i++) {
                time = random.nextInt(60) == 0
                        ? time.plus(EndedPairs.KEPT).plusMillis(1)
                        : time.plusMillis(random.nextInt(3));
                change(random, input, bench, naive, time);
                if (random.nextInt(50) == 0) {
                    bench.restart();
                }
                while (bench.isRescreening()) {
                    bench.tick();
                }
                List<Alert> alerts = bench.alerts.subList(told, bench.alerts.size());
                assertThat(told(alerts)).as(described).isEqualTo(naive.alerts.subList(told, naive.alerts.size()));
                told = bench.alerts.size();
                assertThat(standing(bench.matches)).as(described).isEqualTo(naive.matches);
                assertThat(bench.concerns).as(described).containsExactlyElementsOf(concerns(naive));
            }
            assertThat(bench.alerts).as(described).extracting(Alert::getAlertId).doesNotHaveDuplicates();
            assertThat(bench.alerts).as(described).hasSizeGreaterThan(CHANGES / 10);
        }
    }

    private static void change(
            Random random, RandomScreeningInput input, ScreeningBench bench, NaiveScreening naive, Instant time) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> {
                String key = input.companyKey();
                @Nullable WatchedCompany company = input.company(key);
                naive.company(key, company);
                bench.send(key, new CompanyUpdate(company), time);
            }
            case 4, 5, 6 -> {
                String key = input.partyKey();
                @Nullable ListedParty party = input.party(key);
                naive.party(key, party);
                bench.send(key, new PartyUpdate(party, null), time);
            }
            case 7, 8 -> {
                String company = input.companyKey();
                String party = input.partyKey();
                ScreeningDecision decision =
                        input.decision(company, party, bench.matches.get(company + "/" + party), time);
                naive.decide(company, party, decision);
                bench.send(company, new DecisionMade(decision), time);
            }
            default -> {
                String watchlist = input.watchlist();
                @Nullable WatchlistSettings settings = input.settings(watchlist, time);
                naive.settings(watchlist, settings);
                bench.send(watchlist, new SettingsUpdate(settings), time);
            }
        }
    }

    private static List<String> told(List<Alert> alerts) {
        List<String> told = new ArrayList<>();
        for (Alert alert : alerts) {
            MatchChange change = alert.getScreening().orElseThrow();
            ScreeningMatch match = change.getMatch();
            told.add(change.getEvent() + " " + alert.getSubject() + " " + match.getList() + "/" + match.getPartyId()
                    + (change.getEvent() == MatchEvent.ENDED ? "" : " " + match.getScore()));
        }
        return told;
    }

    private static Map<String, NaiveScreening.Match> standing(Map<String, ScreeningMatch> matches) {
        Map<String, NaiveScreening.Match> standing = new HashMap<>();
        matches.forEach((key, match) -> standing.put(
                key,
                new NaiveScreening.Match(
                        match.getScore(),
                        match.getBand() == MatchBand.ALERT,
                        match.getSilenced(),
                        match.getDecision().map(ScreeningDecision::getVerdict).orElse(null))));
        return standing;
    }

    private static List<String> concerns(NaiveScreening naive) {
        return naive.matches.entrySet().stream()
                .filter(match ->
                        match.getValue().alerting() && !match.getValue().silenced())
                .map(Map.Entry::getKey)
                .toList();
    }
}
