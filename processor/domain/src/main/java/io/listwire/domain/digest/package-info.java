/** Digests that are a pure function of their input, the same on every machine. */
@NullMarked
package io.listwire.domain.digest;

import org.jspecify.annotations.NullMarked;
