/** Notices of the US Federal Register, as its API gives them. */
@NullMarked
package io.listwire.ingest.source.federalregister;

import org.jspecify.annotations.NullMarked;
