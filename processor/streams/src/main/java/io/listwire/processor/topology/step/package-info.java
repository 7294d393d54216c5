/** One class for each stateful step: convert, ask the domain, forward. */
@NullMarked
package io.listwire.processor.topology.step;

import org.jspecify.annotations.NullMarked;
