package io.listwire.contract;

import io.listwire.schema.Announcement;
import io.listwire.schema.ClaimTie;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.DocumentStory;
import io.listwire.schema.ListState;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ListedPartyBatch;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.RecentChange;
import io.listwire.schema.RecentStory;
import io.listwire.schema.Rescreening;
import io.listwire.schema.ScreenedCompany;
import io.listwire.schema.ScreenedPair;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.SeenChange;
import io.listwire.schema.WatchlistSettings;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Records of the processor's stores and internal topics. Nobody else reads them, but they outlive an upgrade. */
public final class InternalRecords {

    private InternalRecords() {}

    /** Their types; each stands in the registry under its full name. */
    public static List<Class<? extends SpecificRecord>> all() {
        return List.of(
                ListState.class,
                PartyDetails.class,
                ListedParty.class,
                ListedPartyBatch.class,
                ScreenedCompany.class,
                ScreenedPair.class,
                WatchlistSettings.class,
                Rescreening.class,
                RecentChange.class,
                ScreeningMatch.class,
                PartyMentions.class,
                DocumentStatement.class,
                Announcement.class,
                ClaimTie.class,
                SeenChange.class,
                DocumentStory.class,
                RecentStory.class,
                PolicyNotice.class);
    }
}
