/** Publishes what a person decides or sets. */
@NullMarked
package io.listwire.standalone.publication;

import org.jspecify.annotations.NullMarked;
