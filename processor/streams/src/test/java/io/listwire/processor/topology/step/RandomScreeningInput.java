package io.listwire.processor.topology.step;

import io.listwire.processor.mapping.AnySnapshot;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.ListedParty;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Few companies and parties with names that are alike, so that they often match, more or less. */
final class RandomScreeningInput {

    private static final List<String> NAMES = List.of(
            "Zorblax Precision Instruments Co., Ltd.",
            "ZORBLAX PRECISION INSTRUMENTS CO LTD",
            "Zorblax Instruments",
            "Zorblax Precision Works",
            "Kelvane Shipping Lines",
            "Kelvan Shipping Lines LLC",
            "Kelvane Shipping",
            "Tarmuk Chemical Works No. 5",
            "Tarmuk Chemical Works",
            "Orvex Quillon Aero");
    private static final List<String> WATCHLISTS = List.of("suppliers", "customers");
    private static final List<String> LISTS = List.of("US-BIS-EL", "US-BIS-UVL");

    private final Random random;

    RandomScreeningInput(Random random) {
        this.random = random;
    }

    String watchlist() {
        return one(WATCHLISTS);
    }

    String companyKey() {
        return watchlist() + "/" + random.nextInt(4);
    }

    String partyKey() {
        return one(LISTS) + "/id:" + random.nextInt(3);
    }

    @Nullable
    WatchedCompany company(String key) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        return WatchedCompany.newBuilder()
                .setWatchlist(key.substring(0, key.indexOf('/')))
                .setCompany(key.substring(key.indexOf('/') + 1))
                .setNames(names())
                .setCountry(random.nextInt(4) == 0 ? "CN" : null)
                .setAddresses(random.nextInt(6) == 0 ? List.of("1 Main Street") : List.of())
                .setIdentifiers(identifiers())
                .build();
    }

    @Nullable
    ListedParty party(String key) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        List<PartyName> names = new ArrayList<>();
        for (String name : names()) {
            names.add(new PartyName(name, names.isEmpty() ? NameKind.PRIMARY : NameKind.ALIAS, null));
        }
        return ListedParty.newBuilder()
                .setList(key.substring(0, key.indexOf('/')))
                .setPartyId(key.substring(key.indexOf('/') + 1))
                .setDetails(PartyDetails.newBuilder()
                        .setType(PartyType.ORGANIZATION)
                        .setNames(names)
                        .setAddresses(random.nextInt(4) == 0 ? List.of(new Address("2 Side Street", "RU")) : List.of())
                        .setIdentifiers(identifiers())
                        .setProgrammes(random.nextInt(4) == 0 ? List.of("SDGT") : List.of())
                        .build())
                .setSnapshot(AnySnapshot.REF)
                .setSince(Instant.EPOCH)
                .build();
    }

    /** A decision on the two as they are, on what the reviewer has seen, or on what is no longer so. */
    ScreeningDecision decision(String company, String party, @Nullable ScreeningMatch match, Instant at) {
        @Nullable String seen = match == null ? null : match.getVersion();
        return ScreeningDecision.newBuilder()
                .setWatchlist(company.substring(0, company.indexOf('/')))
                .setCompany(company.substring(company.indexOf('/') + 1))
                .setList(party.substring(0, party.indexOf('/')))
                .setPartyId(party.substring(party.indexOf('/') + 1))
                .setVerdict(one(
                        List.of(Verdict.FALSE_POSITIVE, Verdict.FALSE_POSITIVE, Verdict.CONFIRMED, Verdict.IN_REVIEW)))
                .setBy("reviewer")
                .setReason("looked at it")
                .setDecidedAt(at)
                .setMatchVersion(
                        switch (random.nextInt(6)) {
                            case 0 -> "0000000000000000";
                            case 1, 2 -> seen;
                            default -> null;
                        })
                .build();
    }

    @Nullable
    WatchlistSettings settings(String watchlist, Instant at) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        double review = 0.5 + random.nextInt(5) / 10.0;
        return WatchlistSettings.newBuilder()
                .setWatchlist(watchlist)
                .setAlertThreshold(review + (1 - review) * random.nextDouble())
                .setReviewThreshold(review)
                .setBy("team")
                .setSetAt(at)
                .build();
    }

    private List<Identifier> identifiers() {
        return random.nextInt(4) == 0 ? List.of(new Identifier("LEI", one(List.of("5299", "5300")), null)) : List.of();
    }

    private List<String> names() {
        return random.nextInt(3) == 0 ? List.of(one(NAMES), one(NAMES)) : List.of(one(NAMES));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
