/** Held snapshots: which there are, and what a person decides about them. */
@NullMarked
package io.listwire.standalone.held;

import org.jspecify.annotations.NullMarked;
