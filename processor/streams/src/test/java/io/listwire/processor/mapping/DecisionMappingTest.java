package io.listwire.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.TrustedRecords;
import io.listwire.domain.screening.Silence;
import io.listwire.schema.DecidedPair;
import io.listwire.schema.ListedParty;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionMappingTest {

    static {
        TrustedRecords.trust();
    }

    private static final WatchedCompany COMPANY = WatchedCompany.newBuilder()
            .setWatchlist("suppliers")
            .setCompany("7")
            .setNames(List.of("Orvex Aero"))
            .build();

    @Test
    void shouldHoldWhenNamesOnlyChangeRoles() {
        DecidedPair decided = falsePositive(party("Orvex Quillon Aero", "Kelvan Shipping Lines"));

        DecidedPair compared =
                DecisionMapping.compared(decided, COMPANY, party("Kelvan Shipping Lines", "Orvex Quillon Aero"));

        assertThat(DecisionMapping.silence(compared)).isEqualTo(Silence.HOLDS);
    }

    @Test
    void shouldBreakWhenNameComes() {
        DecidedPair decided = falsePositive(party("Orvex Quillon Aero"));

        DecidedPair compared =
                DecisionMapping.compared(decided, COMPANY, party("Orvex Quillon Aero", "Kelvan Shipping Lines"));

        assertThat(DecisionMapping.silence(compared)).isEqualTo(Silence.BROKEN);
    }

    private static DecidedPair falsePositive(ListedParty party) {
        ScreeningDecision decision = ScreeningDecision.newBuilder()
                .setWatchlist("suppliers")
                .setCompany("7")
                .setList(party.getList())
                .setPartyId(party.getPartyId())
                .setVerdict(Verdict.FALSE_POSITIVE)
                .setBy("reviewer")
                .setReason("looked at it")
                .setDecidedAt(Instant.EPOCH)
                .build();
        return DecisionMapping.settled(DecisionMapping.decided(decision), COMPANY, party);
    }

    /** The first name is the primary one. */
    private static ListedParty party(String... names) {
        List<PartyName> kinds = List.of(names).stream()
                .map(name -> new PartyName(name, name.equals(names[0]) ? NameKind.PRIMARY : NameKind.ALIAS, null))
                .toList();
        return ListedParty.newBuilder()
                .setList("US-BIS-EL")
                .setPartyId("id:0")
                .setDetails(PartyDetails.newBuilder()
                        .setType(PartyType.ORGANIZATION)
                        .setNames(kinds)
                        .build())
                .setSnapshot(AnySnapshot.REF)
                .setSince(Instant.EPOCH)
                .build();
    }
}
