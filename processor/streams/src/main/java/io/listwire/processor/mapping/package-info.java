/** Avro records to domain values and back; Avro stops here. */
@NullMarked
package io.listwire.processor.mapping;

import org.jspecify.annotations.NullMarked;
