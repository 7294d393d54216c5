/** What is left of alerts, lists and dead letters when all that can fail has failed: everything, once. */
@NullMarked
package io.listwire.e2e.chaos;

import org.jspecify.annotations.NullMarked;
