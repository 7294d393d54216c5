package io.listwire.ingest.intake;

/**
 * How careful a replacement is.
 *
 * @param skipUnreadable rows that cannot be read are passed over and their companies stay as they are, as far as their ids
 *     can be read; otherwise one such row refuses the whole
 * @param allowEmpty an upload without a company takes all off; otherwise it is refused
 */
public record Replacing(boolean skipUnreadable, boolean allowEmpty) {}
