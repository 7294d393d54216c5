/** sdn.xml and consolidated.xml of the US Treasury. */
@NullMarked
package io.listwire.ingest.source.ofac.xml;

import org.jspecify.annotations.NullMarked;
