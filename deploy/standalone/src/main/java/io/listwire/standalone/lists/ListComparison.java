package io.listwire.standalone.lists;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.ContentDigest;
import io.listwire.domain.listing.EntryPair;
import io.listwire.domain.listing.EntryPairing;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyIdentity;
import io.listwire.domain.listing.SnapshotPairing;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.domain.listing.StoredEntry;
import io.listwire.ingest.digest.AvroDigester;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.schema.PartyDetails;
import io.listwire.standalone.lists.ListFile.Entry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What changed on one list between two files: the pipeline's own comparison, without the pipeline. */
public final class ListComparison {

    private static final Comparator<Change> BY_ACTION_AND_NAME = Comparator.<Change, ChangeAction>comparing(
                    change -> change.change().action())
            .thenComparing(change -> change.change().name())
            .thenComparing(change -> change.change().partyId());

    private final String list;
    private final List<Entry> after;
    private final Map<String, PartyDetails> before = new HashMap<>();

    private ListComparison(String list, List<Entry> after) {
        this.list = list;
        this.after = after;
    }

    /**
     * One change, with the entries as they were published.
     *
     * @param before the entry before; null for LISTED
     * @param after the entry after; null for DELISTED
     */
    public record Change(
            PartyChange change,
            @Nullable PartyDetails before,
            @Nullable PartyDetails after) {}

    /** The changes, by kind and then by name. */
    public static List<Change> changes(String list, List<Entry> before, List<Entry> after) {
        ListComparison comparison = new ListComparison(list, after);
        List<StoredEntry> stored = comparison.takeIn(before);
        List<EntryPair> differing = EntryPairing.differing(
                stored,
                headers(after),
                entry -> PartyMapping.toDomain(Objects.requireNonNull(comparison.before.get(entry.partyId()))),
                entry -> PartyMapping.toDomain(party(after, entry)));
        return differing.stream()
                .map(comparison::compare)
                .flatMap(Optional::stream)
                .sorted(BY_ACTION_AND_NAME)
                .toList();
    }

    // The file before is what an empty list took in.
    private List<StoredEntry> takeIn(List<Entry> entries) {
        return SnapshotPairing.differing(List.of(), headers(entries)).stream()
                .map(pair -> {
                    StagedEntry entry = Objects.requireNonNull(pair.staged());
                    before.put(pair.partyId(), party(entries, entry));
                    return new StoredEntry(pair.partyId(), entry.identity(), entry.digest());
                })
                .toList();
    }

    private static List<StagedEntry> headers(List<Entry> entries) {
        AvroDigester<PartyDetails> digester = new AvroDigester<>(PartyDetails.class);
        return IntStream.range(0, entries.size())
                .mapToObj(index -> {
                    PartyDetails party = entries.get(index).party();
                    return new StagedEntry(
                            index + 1, PartyIdentity.of(PartyMapping.toDomain(party)), digest(party, digester));
                })
                .toList();
    }

    private static ContentDigest digest(PartyDetails party, AvroDigester<PartyDetails> digester) {
        return ContentDigest.of(Arrays.copyOf(digester.digest(party), ContentDigest.LENGTH));
    }

    private static PartyDetails party(List<Entry> entries, StagedEntry header) {
        return entries.get(header.sequence() - 1).party();
    }

    private Optional<Change> compare(EntryPair pair) {
        PartyDetails old = before.get(pair.partyId());
        PartyDetails now = pair.staged() == null ? null : party(after, pair.staged());
        return PartyChange.of(list, pair, domain(old), domain(now)).map(change -> new Change(change, old, now));
    }

    private static io.listwire.domain.listing.@Nullable PartyDetails domain(@Nullable PartyDetails party) {
        return party == null ? null : PartyMapping.toDomain(party);
    }
}
