/** How reading each source goes: what is remembered of it from one attempt to the next. */
@NullMarked
package io.listwire.ingest.sourcestate;

import org.jspecify.annotations.NullMarked;
