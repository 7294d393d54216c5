/** News: RSS and Atom feeds, and Listwire's own JSON. */
@NullMarked
package io.listwire.ingest.source.news;

import org.jspecify.annotations.NullMarked;
