package io.listwire.domain.listing;

/**
 * Header of an entry of the list as it stands.
 *
 * @param partyId identity of the party within the list; unique
 * @param identity what {@link PartyIdentity} says of the entry; several entries may share it
 * @param digest digest of what the entry says
 */
public record StoredEntry(String partyId, String identity, ContentDigest digest) {}
