/** The Consolidated List of the United Nations Security Council. */
@NullMarked
package io.listwire.ingest.source.un;

import org.jspecify.annotations.NullMarked;
