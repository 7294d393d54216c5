/** When sources are read, and how. */
@NullMarked
package io.listwire.ingest.schedule;

import org.jspecify.annotations.NullMarked;
