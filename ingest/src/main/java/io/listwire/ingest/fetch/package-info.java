/** How a source's bytes are got, from files or by http(s). */
@NullMarked
package io.listwire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
