/** The UK Sanctions List. */
@NullMarked
package io.listwire.ingest.source.uk;

import org.jspecify.annotations.NullMarked;
