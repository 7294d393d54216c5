package io.listwire.ingest.settings;

import java.time.Duration;

/**
 * How sources are fetched.
 *
 * @param timeout longest time that getting one file may take
 * @param hostInterval least time between two requests to one host, zero and more
 * @param jitterPercent by how much the time between two reads varies at random, percent of it, 0 to 100
 */
public record FetchSettings(Duration timeout, Duration hostInterval, int jitterPercent) {}
