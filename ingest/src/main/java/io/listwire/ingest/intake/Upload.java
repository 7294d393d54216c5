package io.listwire.ingest.intake;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.ingest.watchlist.WatchlistFormat;

/**
 * Companies that somebody sends.
 *
 * @param watchlist id of the watchlist that they belong to
 */
public record Upload(SpooledInput input, Origin origin, String watchlist, WatchlistFormat format) {}
