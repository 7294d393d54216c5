package io.listwire.processor.topology.step;

import io.listwire.domain.listing.PartyComparison;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.PartyMatch;
import io.listwire.domain.matching.PartyMatcher;
import io.listwire.domain.screening.CompanyComparison;
import io.listwire.domain.screening.Distinction;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.processor.mapping.ScreeningMapping;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What screening should find out: compares all companies with all parties after each change, and remembers all of it. */
final class NaiveScreening {

    /** A match that should stand in the table. */
    record Match(
            double score,
            boolean alerting,
            boolean silenced,
            @Nullable Verdict verdict) {}

    private static final class Memory {
        @Nullable
        Double alerted;

        @Nullable
        ScreeningDecision decision;

        boolean inForce;
        boolean outdated;

        @Nullable
        WatchedCompany decidedCompany;

        @Nullable
        ListedParty decidedParty;
    }

    final Map<String, WatchedCompany> companies = new TreeMap<>();
    final Map<String, ListedParty> parties = new TreeMap<>();
    final Map<String, Match> matches = new TreeMap<>();
    /** What should be alerted, in the order in which it comes about: event, pair, and score where it still matches. */
    final List<String> alerts = new ArrayList<>();

    private final PartyMatcher matcher = new PartyMatcher();
    private final Map<String, WatchlistSettings> settings = new TreeMap<>();
    private final Map<String, Memory> memories = new TreeMap<>();
    private final Map<String, Optional<PartyMatch>> scores = new TreeMap<>();

    void company(String key, @Nullable WatchedCompany company) {
        set(companies, key, company);
        parties.keySet().forEach(party -> judge(key, party, false));
    }

    void party(String key, @Nullable ListedParty party) {
        @Nullable ListedParty before = parties.get(key);
        boolean amended = before != null
                && party != null
                && PartyComparison.differences(
                                PartyMapping.toDomain(before.getDetails()), PartyMapping.toDomain(party.getDetails()))
                        .stream()
                        .anyMatch(difference -> difference.material());
        set(parties, key, party);
        allCompanies().forEach(company -> judge(company, key, amended));
    }

    void settings(String watchlist, @Nullable WatchlistSettings value) {
        set(settings, watchlist, value);
        companies.keySet().stream()
                .filter(company -> company.startsWith(watchlist + "/"))
                .forEach(company -> parties.keySet().forEach(party -> judge(company, party, false)));
    }

    void decide(String company, String party, ScreeningDecision decision) {
        Memory memory = memory(company, party);
        memory.decision = decision;
        memory.inForce = decision.getVerdict() == Verdict.FALSE_POSITIVE;
        memory.decidedCompany = null;
        memory.decidedParty = null;
        memory.outdated = false;
        if (memory.inForce && companies.containsKey(company) && parties.containsKey(party)) {
            take(memory, companies.get(company), parties.get(party));
        }
        Optional<Match> now = compare(company, party, memory);
        remember(company, party, now);
        if (now.isPresent() && now.get().alerting() && memory.outdated) {
            tell("RETURNED", company, party, memory, now.get().score());
        } else if (now.isEmpty() || !now.get().alerting() || now.get().silenced()) {
            memory.alerted = null;
        } else if (memory.alerted == null) {
            memory.alerted = now.get().score();
        }
    }

    private void take(Memory memory, WatchedCompany company, ListedParty party) {
        String seen = memory.decision == null
                ? ""
                : memory.decision.getMatchVersion().orElse(ScreeningMapping.version(company, party));
        if (seen.equals(ScreeningMapping.version(company, party))) {
            memory.decidedCompany = company;
            memory.decidedParty = party;
        }
    }

    private void judge(String company, String party, boolean amended) {
        Memory memory = memory(company, party);
        Optional<Match> now = compare(company, party, memory);
        remember(company, party, now);
        boolean alerting = now.isPresent() && now.get().alerting() && !now.get().silenced();
        if (!alerting) {
            if (memory.alerted != null) {
                alerts.add("ENDED " + company + " " + party);
                memory.alerted = null;
            }
        } else if (memory.outdated) {
            tell("RETURNED", company, party, memory, now.get().score());
        } else if (memory.alerted == null) {
            tell("BEGAN", company, party, memory, now.get().score());
        } else if (amended || Math.abs(now.get().score() - memory.alerted) > 0.05 - 1e-9) {
            tell("CHANGED", company, party, memory, now.get().score());
        }
    }

    private void tell(String event, String company, String party, Memory memory, double score) {
        alerts.add(event + " " + company + " " + party + " " + score);
        memory.alerted = score;
        memory.outdated = false;
    }

    private Optional<Match> compare(String companyKey, String partyKey, Memory memory) {
        @Nullable WatchedCompany company = companies.get(companyKey);
        @Nullable ListedParty party = parties.get(partyKey);
        if (company == null || party == null) {
            return Optional.empty();
        }
        MatchThresholds thresholds = ScreeningMapping.thresholds(settings.get(company.getWatchlist()));
        Optional<Double> score = score(company, party, thresholds.review());
        if (score.isPresent() && memory.inForce) {
            compareWithDecision(memory, company, party);
        }
        return score.map(found -> new Match(
                found,
                found >= thresholds.alert(),
                memory.inForce,
                memory.decision == null ? null : memory.decision.getVerdict()));
    }

    private void compareWithDecision(Memory memory, WatchedCompany company, ListedParty party) {
        if (memory.decidedParty == null) {
            take(memory, company, party);
        }
        if (memory.decidedParty == null || memory.decidedCompany == null || differs(memory, company, party)) {
            memory.inForce = false;
            memory.outdated = true;
        }
    }

    private static boolean differs(Memory memory, WatchedCompany company, ListedParty party) {
        if (memory.decidedCompany == null || memory.decidedParty == null) {
            return true;
        }
        // The same names in other roles, such as an alias that is now the main name, are the same names.
        String decided = ScreeningMapping.version(memory.decidedCompany, memory.decidedParty);
        return !decided.equals(ScreeningMapping.version(company, party))
                && differsByField(memory.decidedCompany, memory.decidedParty, company, party);
    }

    private static boolean differsByField(
            WatchedCompany companyBefore, ListedParty partyBefore, WatchedCompany company, ListedParty party) {
        return !CompanyComparison.differences(
                                ScreeningMapping.toDomain(companyBefore), ScreeningMapping.toDomain(company))
                        .isEmpty()
                || !Distinction.differences(
                                PartyMapping.toDomain(partyBefore.getDetails()),
                                PartyMapping.toDomain(party.getDetails()))
                        .isEmpty();
    }

    private Optional<Double> score(WatchedCompany company, ListedParty party, double least) {
        return scores.computeIfAbsent(
                        company + " " + party.getDetails() + " " + least,
                        pair -> matcher.match(
                                ScreeningMapping.screened(company), ScreeningMapping.screened(party), least))
                .map(PartyMatch::score);
    }

    private void remember(String company, String party, Optional<Match> match) {
        set(matches, company + "/" + party, match.orElse(null));
    }

    private Memory memory(String company, String party) {
        return memories.computeIfAbsent(company + " " + party, pair -> new Memory());
    }

    private List<String> allCompanies() {
        return List.copyOf(companies.keySet());
    }

    private static <V> void set(Map<String, V> map, String key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
