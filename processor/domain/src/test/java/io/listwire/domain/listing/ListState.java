package io.listwire.domain.listing;

import io.listwire.domain.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A list as the pipeline keeps it: entries by partyId, replaced by whole snapshots. */
final class ListState {

    private final Map<String, PartyDetails> entries = new TreeMap<>();

    Map<String, PartyDetails> entries() {
        return new TreeMap<>(entries);
    }

    /** Takes a snapshot over and tells what it changes, sorted by partyId. */
    List<PartyChange> apply(List<PartyDetails> snapshot) {
        List<PartyChange> changes = new ArrayList<>();
        List<EntryPair> pairs = SiblingPairing.settled(
                differing(snapshot),
                stored -> entries.get(stored.partyId()),
                staged -> snapshot.get(staged.sequence() - 1));
        for (EntryPair pair : pairs) {
            PartyDetails before = entries.get(pair.partyId());
            PartyDetails after =
                    pair.staged() == null ? null : snapshot.get(pair.staged().sequence() - 1);
            change(pair.partyId(), before, after).ifPresent(changes::add);
            if (after == null) {
                entries.remove(pair.partyId());
            } else {
                entries.put(pair.partyId(), after);
            }
        }
        return changes;
    }

    List<EntryPair> differing(List<PartyDetails> snapshot) {
        List<StoredEntry> stored = entries.entrySet().stream()
                .map(entry ->
                        new StoredEntry(entry.getKey(), PartyIdentity.of(entry.getValue()), digest(entry.getValue())))
                .toList();
        return SnapshotPairing.differing(stored, staged(snapshot));
    }

    static List<StagedEntry> staged(List<PartyDetails> snapshot) {
        List<StagedEntry> staged = new ArrayList<>();
        for (PartyDetails party : snapshot) {
            staged.add(new StagedEntry(staged.size() + 1, PartyIdentity.of(party), digest(party)));
        }
        return staged;
    }

    private static Optional<PartyChange> change(String partyId, PartyDetails before, PartyDetails after) {
        if (before == null) {
            return Optional.of(PartyChange.listed("TEST", partyId, after));
        }
        return after == null
                ? Optional.of(PartyChange.delisted("TEST", partyId, before))
                : PartyChange.amended("TEST", partyId, before, after);
    }

    static ContentDigest digest(PartyDetails party) {
        byte[] all = Sha256.of(party.toString().getBytes(StandardCharsets.UTF_8));
        return ContentDigest.of(Arrays.copyOf(all, ContentDigest.LENGTH));
    }
}
