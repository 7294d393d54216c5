package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.mapping.ScreeningCause;
import io.listwire.processor.topology.step.ScreeningInput.CompanyUpdate;
import io.listwire.processor.topology.step.ScreeningInput.DecisionMade;
import io.listwire.processor.topology.step.ScreeningInput.PartyUpdate;
import io.listwire.processor.topology.step.ScreeningInput.SettingsUpdate;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ScreenedCompany;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Says which watched company and which listed party may be the same, what becomes of their match, and who must know of it.
 * All sides are kept, and whichever comes last finds the others: a company that is uploaded while a list changes is not
 * missed.
 */
public final class ScreenCompanies implements Processor<String, ScreeningInput, String, ScreeningEvent> {

    /** How often companies that new thresholds concern are judged, some at a time: nothing else waits long for them. */
    private static final Duration RESCREENED_EVERY = Duration.ofMillis(100);

    private record Judged(ScreeningCause cause, PairJudge.Pair pair, PairJudge.Result result) {}

    private final ProcessorContext<String, ScreeningEvent> context;
    private final ScreeningStores stores;
    private final WatchlistThresholds thresholds = new WatchlistThresholds();
    private final ScreeningIndexes indexes;
    private final AlertNumbers numbers;
    private final PairJudge judge;
    private final EndedPairs endedPairs = new EndedPairs();
    private final Rescreenings rescreenings;

    /** Those of the record in hand: whatever comes of it has them. */
    private Headers headers = new RecordHeaders();

    private ScreenCompanies(ProcessorContext<String, ScreeningEvent> context) {
        this.context = context;
        this.stores = new ScreeningStores(context);
        ScreeningStores.forEach(stores.settings, thresholds::put);
        this.indexes = new ScreeningIndexes(stores, thresholds);
        this.numbers = new AlertNumbers(stores.numbers);
        this.judge = new PairJudge(thresholds, numbers);
        stores.forEachPair(
                (party, company, pair) -> pair.getEndedAt().ifPresent(at -> endedPairs.add(at, party, company)));
        this.rescreenings = new Rescreenings(stores.rescreenings);
        context.schedule(RESCREENED_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> rescreen());
    }

    /** Makes the step, with its stores. */
    public static ProcessorSupplier<String, ScreeningInput, String, ScreeningEvent> supplier(ContractSerdes serdes) {
        return new StepSupplier<>(ScreenCompanies::new, ScreeningStores.builders(serdes));
    }

    @Override
    public void process(Record<String, ScreeningInput> record) {
        headers = record.headers();
        Instant at = Instant.ofEpochMilli(record.timestamp());
        endedPairs.forEachOutdated(at, this::forget);
        if (record.value() instanceof CompanyUpdate update) {
            companyUpdated(record.key(), update.company(), at);
        } else if (record.value() instanceof PartyUpdate update) {
            partyUpdated(record.key(), update, at);
        } else if (record.value() instanceof DecisionMade made) {
            decided(record.key(), made.decision(), at);
        } else if (record.value() instanceof SettingsUpdate update) {
            settingsUpdated(record.key(), update.settings(), at);
        }
    }

    // All is judged before anything is stored: what cannot be judged leaves no trace but a dead letter.
    private void companyUpdated(String key, @Nullable WatchedCompany company, Instant at) {
        ScreeningKeys.check(key, company);
        @Nullable ScreenedCompany known = stores.companies.get(key);
        @Nullable WatchedCompany before = known == null ? null : known.getCompany();
        Set<String> affected = new TreeSet<>(known == null ? List.of() : known.getParties());
        if (company != null) {
            affected.addAll(indexes.partiesLike(company));
        }
        List<Judged> judged = affected.isEmpty()
                ? List.of()
                : judgeAll(ScreeningCause.company(before, company, at), key, company, affected);
        indexes.putCompany(key, before, company);
        putCompany(key, company, judged);
    }

    private List<Judged> judgeAll(
            ScreeningCause cause, String key, @Nullable WatchedCompany company, Set<String> affected) {
        return affected.stream()
                .map(party -> judge(cause, new PairJudge.Pair(key, company, party, stores.parties.get(party))))
                .toList();
    }

    private void putCompany(String key, @Nullable WatchedCompany company, List<Judged> judged) {
        judged.forEach(this::apply);
        List<String> matching = judged.stream()
                .filter(pair -> pair.result().matches())
                .map(pair -> pair.pair().partyKey())
                .toList();
        stores.companies.put(key, company == null ? null : new ScreenedCompany(company, matching));
    }

    private void partyUpdated(String key, PartyUpdate update, Instant at) {
        @Nullable ListedParty party = update.party();
        @Nullable ListedParty before = stores.parties.get(key);
        Set<String> affected = new TreeSet<>(stores.companiesMatching(key));
        if (party != null) {
            affected.addAll(indexes.companiesLike(party));
        }
        List<Judged> judged = affected.isEmpty()
                ? List.of()
                : judgeAll(ScreeningCause.party(before, party, update.snapshot(), at), affected, key, party);
        stores.parties.put(key, party);
        indexes.putParty(key, party);
        judged.forEach(pair -> {
            apply(pair);
            link(pair.pair(), pair.result().matches());
        });
    }

    private List<Judged> judgeAll(ScreeningCause cause, Set<String> affected, String key, @Nullable ListedParty party) {
        return affected.stream()
                .map(company -> judge(cause, new PairJudge.Pair(company, company(company), key, party)))
                .toList();
    }

    private @Nullable WatchedCompany company(String key) {
        @Nullable ScreenedCompany known = stores.companies.get(key);
        return known == null ? null : known.getCompany();
    }

    private void link(PairJudge.Pair pair, boolean matches) {
        @Nullable ScreenedCompany known = stores.companies.get(pair.companyKey());
        if (known != null && known.getParties().contains(pair.partyKey()) != matches) {
            List<String> parties = new ArrayList<>(known.getParties());
            if (matches) {
                parties.add(pair.partyKey());
            } else {
                parties.remove(pair.partyKey());
            }
            stores.companies.put(pair.companyKey(), new ScreenedCompany(known.getCompany(), parties));
        }
    }

    private Judged judge(ScreeningCause cause, PairJudge.Pair pair) {
        return new Judged(cause, pair, judge.judge(cause, pair, stores.pair(pair.partyKey(), pair.companyKey())));
    }

    private void apply(Judged judged) {
        String company = judged.pair().companyKey();
        String party = judged.pair().partyKey();
        Instant at = judged.cause().at();
        stores.putPair(party, company, judged.result().kept());
        if (judged.result().ends(at)) {
            endedPairs.add(at, party, company);
        }
        judged.result()
                .events()
                .forEach(event -> context.forward(new Record<>(company, event, at.toEpochMilli(), headers)));
    }

    private void decided(String key, ScreeningDecision decision, Instant at) {
        ScreeningKeys.check(key, decision);
        String partyKey = RecordKeys.ofParty(decision.getList(), decision.getPartyId());
        PairJudge.Pair pair = new PairJudge.Pair(key, company(key), partyKey, stores.parties.get(partyKey));
        ScreeningCause cause = ScreeningCause.decision(at);
        apply(new Judged(cause, pair, judge.decide(cause, pair, stores.pair(partyKey, key), decision)));
    }

    private void settingsUpdated(String watchlist, @Nullable WatchlistSettings settings, Instant at) {
        ScreeningKeys.check(watchlist, settings);
        double reviewBefore = thresholds.of(watchlist).review();
        thresholds.put(watchlist, settings);
        stores.settings.put(watchlist, settings);
        rescreenings.add(watchlist, settings, at, thresholds.of(watchlist).review() < reviewBefore);
    }

    private void rescreen() {
        headers = new RecordHeaders();
        rescreenings.next(stores).ifPresent(portion -> {
            ScreeningCause cause = ScreeningCause.settings(portion.settings(), portion.setAt());
            portion.companies().forEach(key -> rescreen(cause, key, portion.search()));
        });
    }

    private void rescreen(ScreeningCause cause, String key, boolean search) {
        @Nullable ScreenedCompany known = stores.companies.get(key);
        if (known != null) {
            Set<String> affected = new TreeSet<>(known.getParties());
            if (search) {
                affected.addAll(indexes.partiesLike(known.getCompany()));
            }
            if (!affected.isEmpty()) {
                putCompany(key, known.getCompany(), judgeAll(cause, key, known.getCompany(), affected));
            }
        }
    }

    private void forget(EndedPairs.Ended ended) {
        stores.pair(ended.party(), ended.company())
                .filter(pair -> pair.getEndedAt().equals(Optional.of(ended.at())))
                .filter(pair -> pair.getDecided().isEmpty())
                .ifPresent(pair -> {
                    numbers.forget(pair.getAlerts());
                    stores.putPair(ended.party(), ended.company(), null);
                });
    }
}
