/** Published text made plain: control characters, entities, markup, country names. */
@NullMarked
package io.listwire.ingest.source.text;

import org.jspecify.annotations.NullMarked;
