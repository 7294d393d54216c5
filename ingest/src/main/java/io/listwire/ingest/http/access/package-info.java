/** Who may do what over HTTP, and how often. */
@NullMarked
package io.listwire.ingest.http.access;

import org.jspecify.annotations.NullMarked;
