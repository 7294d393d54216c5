/** Reads what publishers publish: parsers that stream an input into entries or documents, and say what is wrong with it. */
@NullMarked
package io.listwire.ingest.source;

import org.jspecify.annotations.NullMarked;
