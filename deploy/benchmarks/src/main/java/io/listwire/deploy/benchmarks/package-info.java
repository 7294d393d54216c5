/** Benchmarks of the whole pipeline on a real broker. They assert that the results are right, and nothing about times. */
@NullMarked
package io.listwire.deploy.benchmarks;

import org.jspecify.annotations.NullMarked;
