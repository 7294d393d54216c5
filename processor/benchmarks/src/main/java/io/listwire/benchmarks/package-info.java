/** How fast the domain is, beside what others offer for the same work. */
@NullMarked
package io.listwire.benchmarks;

import org.jspecify.annotations.NullMarked;
