/** Entities of OpenSanctions: FollowTheMoney, one JSON object a line. */
@NullMarked
package io.listwire.ingest.source.opensanctions;

import org.jspecify.annotations.NullMarked;
