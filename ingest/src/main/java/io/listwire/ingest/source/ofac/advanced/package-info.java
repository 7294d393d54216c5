/** SDN_ADVANCED.XML and CONS_ADVANCED.XML of the US Treasury. */
@NullMarked
package io.listwire.ingest.source.ofac.advanced;

import org.jspecify.annotations.NullMarked;
