/** XML of publishers' lists, read as an attacker might have written it. */
@NullMarked
package io.listwire.ingest.source.xml;

import org.jspecify.annotations.NullMarked;
