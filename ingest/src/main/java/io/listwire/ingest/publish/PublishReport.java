package io.listwire.ingest.publish;

/**
 * What became of a unit.
 *
 * @param published items that were new and are published
 * @param unchanged items that were published before with the same content
 */
public record PublishReport(int published, int unchanged) {}
