package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.matching.CompanyNameIndex;
import io.listwire.domain.matching.NameMatch;
import io.listwire.domain.matching.NameMatcher;
import io.listwire.domain.matching.PartyNameIndex;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.ScreeningInput.CompanyUpdate;
import io.listwire.processor.topology.step.ScreeningInput.PartyUpdate;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Says which watched company and which listed party are taken to be the same, and when they no longer are. Both sides
 * are kept, and whichever comes second finds the other: a company that is uploaded while a list changes is not missed.
 */
public final class ScreenCompanies implements Processor<String, ScreeningInput, String, ScreeningMatch> {

    /** watchlist/company → company. Persistent, logged; shrinks by tombstones. */
    static final String COMPANIES = "watched-companies";
    /** list/partyId → listed party, a copy in each partition. Persistent, logged; shrinks as parties leave lists. */
    static final String PARTIES = "screened-parties";
    /** company and party → match that holds. Persistent, logged; shrinks as matches end. */
    static final String MATCHES = "screening-matches";

    private final NameMatcher matcher;
    private final ProcessorContext<String, ScreeningMatch> context;
    private final KeyValueStore<String, WatchedCompany> companies;
    private final KeyValueStore<String, ListedParty> parties;
    private final KeyValueStore<String, ScreeningMatch> matches;
    private final CompanyNameIndex companyNames = new CompanyNameIndex();
    private final PartyNameIndex partyNames = new PartyNameIndex();

    private ScreenCompanies(NameMatcher matcher, ProcessorContext<String, ScreeningMatch> context) {
        this.matcher = matcher;
        this.context = context;
        this.companies = context.getStateStore(COMPANIES);
        this.parties = context.getStateStore(PARTIES);
        this.matches = context.getStateStore(MATCHES);
        try (KeyValueIterator<String, WatchedCompany> stored = companies.all()) {
            stored.forEachRemaining(entry -> companyNames.put(entry.key, entry.value.getNames()));
        }
        try (KeyValueIterator<String, ListedParty> stored = parties.all()) {
            stored.forEachRemaining(entry -> partyNames.put(entry.key, PartyMapping.names(entry.value.getDetails())));
        }
    }

    /** Makes the step, with its stores. */
    public static ProcessorSupplier<String, ScreeningInput, String, ScreeningMatch> supplier(
            ContractSerdes serdes, NameMatcher matcher) {
        return new StepSupplier<>(
                context -> new ScreenCompanies(matcher, context),
                ImmutableSet.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(COMPANIES),
                                Serdes.String(),
                                serdes.internal(WatchedCompany.class)),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(PARTIES),
                                Serdes.String(),
                                serdes.internal(ListedParty.class)),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(MATCHES),
                                Serdes.String(),
                                serdes.internal(ScreeningMatch.class))));
    }

    @Override
    public void process(Record<String, ScreeningInput> record) {
        if (record.value() instanceof CompanyUpdate update) {
            companyUpdated(record, update.company());
        } else if (record.value() instanceof PartyUpdate update) {
            partyUpdated(record, update.party());
        }
    }

    private void companyUpdated(Record<String, ScreeningInput> record, @Nullable WatchedCompany company) {
        String key = record.key();
        Set<String> affected = new TreeSet<>();
        Optional.ofNullable(companies.get(key))
                .ifPresent(before -> affected.addAll(partyNames.candidates(before.getNames())));
        if (company == null) {
            companies.delete(key);
            companyNames.remove(key);
        } else {
            companies.put(key, company);
            companyNames.put(key, company.getNames());
            affected.addAll(partyNames.candidates(company.getNames()));
        }
        affected.forEach(party -> rematch(record, key, party));
    }

    private void partyUpdated(Record<String, ScreeningInput> record, @Nullable ListedParty party) {
        String key = record.key();
        Set<String> affected = new TreeSet<>();
        Optional.ofNullable(parties.get(key)).ifPresent(before -> affected.addAll(companiesNamedLike(before)));
        if (party == null) {
            parties.delete(key);
            partyNames.remove(key);
        } else {
            parties.put(key, party);
            partyNames.put(key, PartyMapping.names(party.getDetails()));
            affected.addAll(companiesNamedLike(party));
        }
        affected.forEach(company -> rematch(record, company, key));
    }

    private Set<String> companiesNamedLike(ListedParty party) {
        return companyNames.candidates(PartyMapping.names(party.getDetails()));
    }

    private void rematch(Record<String, ScreeningInput> record, String companyKey, String partyKey) {
        String pair = RecordKeys.pair(companyKey, partyKey);
        @Nullable ScreeningMatch before = matches.get(pair);
        Optional<ScreeningMatch> now = match(companies.get(companyKey), parties.get(partyKey));
        if (now.isPresent() && !now.get().equals(before)) {
            matches.put(pair, now.get());
            context.forward(new Record<>(partyKey, now.get(), record.timestamp(), record.headers()));
        } else if (now.isEmpty() && before != null) {
            matches.delete(pair);
            ScreeningMatch ended =
                    ScreeningMatch.newBuilder(before).setActive(false).build();
            context.forward(new Record<>(partyKey, ended, record.timestamp(), record.headers()));
        }
    }

    private Optional<ScreeningMatch> match(@Nullable WatchedCompany company, @Nullable ListedParty party) {
        if (company == null || party == null) {
            return Optional.empty();
        }
        List<PartyName> names = PartyMapping.names(party.getDetails());
        return matcher.match(company.getNames(), names).map(match -> record(company, party, match));
    }

    private static ScreeningMatch record(WatchedCompany company, ListedParty party, NameMatch match) {
        return ScreeningMatch.newBuilder()
                .setCompany(company)
                .setList(party.getList())
                .setPartyId(party.getPartyId())
                .setPartyName(match.partyName())
                .setCompanyName(match.companyName())
                .setScore(match.score())
                .setExplanation(match.explanation())
                .setActive(true)
                .build();
    }
}
