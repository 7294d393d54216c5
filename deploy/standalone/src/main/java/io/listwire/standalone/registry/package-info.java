/** A real schema registry, as a process of its own that ends with this one. */
@NullMarked
package io.listwire.standalone.registry;

import org.jspecify.annotations.NullMarked;
