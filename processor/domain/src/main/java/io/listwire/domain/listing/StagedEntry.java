package io.listwire.domain.listing;

/**
 * Header of an entry of a snapshot that is to replace the list.
 *
 * @param sequence place in the snapshot, from 1; unique
 * @param identity what {@link PartyIdentity} says of the entry; several entries may share it
 * @param digest digest of what the entry says
 */
public record StagedEntry(int sequence, String identity, ContentDigest digest) {}
