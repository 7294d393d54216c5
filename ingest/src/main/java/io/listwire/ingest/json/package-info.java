/** Records of the contract as JSON. */
@NullMarked
package io.listwire.ingest.json;

import org.jspecify.annotations.NullMarked;
