package io.listwire.domain.listing;

import io.listwire.domain.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        List<EntryPair> pairs = EntryPairing.differing(
                stored(),
                staged(snapshot),
                stored -> entries.get(stored.partyId()),
                staged -> snapshot.get(staged.sequence() - 1));
        for (EntryPair pair : pairs) {
            PartyDetails before = entries.get(pair.partyId());
            PartyDetails after =
                    pair.staged() == null ? null : snapshot.get(pair.staged().sequence() - 1);
            PartyChange.of("TEST", pair, before, after).ifPresent(changes::add);
            if (after == null) {
                entries.remove(pair.partyId());
            } else {
                entries.put(pair.partyId(), after);
            }
        }
        return changes;
    }

    List<EntryPair> differing(List<PartyDetails> snapshot) {
        return SnapshotPairing.differing(stored(), staged(snapshot));
    }

    private List<StoredEntry> stored() {
        return entries.entrySet().stream()
                .map(entry ->
                        new StoredEntry(entry.getKey(), PartyIdentity.of(entry.getValue()), digest(entry.getValue())))
                .toList();
    }

    static List<StagedEntry> staged(List<PartyDetails> snapshot) {
        List<StagedEntry> staged = new ArrayList<>();
        for (PartyDetails party : snapshot) {
            staged.add(new StagedEntry(staged.size() + 1, PartyIdentity.of(party), digest(party)));
        }
        return staged;
    }

    static ContentDigest digest(PartyDetails party) {
        byte[] all = Sha256.of(party.toString().getBytes(StandardCharsets.UTF_8));
        return ContentDigest.of(Arrays.copyOf(all, ContentDigest.LENGTH));
    }
}
