package io.listwire.domain.listing;

/**
 * Header of an entry of the list as it stands.
 *
 * @param partyId identity of the party within the list; unique
 * @param identity what {@link PartyIdentity} says of the entry; several entries may share it
 * @param digest digest of what the entry says
 * @param place number by which whoever keeps the list finds the entry; nothing else follows from it
 */
public record StoredEntry(String partyId, String identity, ContentDigest digest, int place) {

    /** An entry of a list that is kept by partyId. */
    public StoredEntry(String partyId, String identity, ContentDigest digest) {
        this(partyId, identity, digest, 0);
    }
}
