/** What may stand in a log. */
@NullMarked
package io.listwire.ingest.log;

import org.jspecify.annotations.NullMarked;
