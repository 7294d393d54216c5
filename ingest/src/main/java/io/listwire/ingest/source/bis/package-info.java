/** Lists of the US Bureau of Industry and Security in its own formats. */
@NullMarked
package io.listwire.ingest.source.bis;

import org.jspecify.annotations.NullMarked;
