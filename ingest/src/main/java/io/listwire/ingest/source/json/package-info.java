/** JSON as it is posted and fetched: one object, an array, a page of results, or an object a line. */
@NullMarked
package io.listwire.ingest.source.json;

import org.jspecify.annotations.NullMarked;
