/** Digests: by them the same is known to be the same. */
@NullMarked
package io.listwire.ingest.digest;

import org.jspecify.annotations.NullMarked;
