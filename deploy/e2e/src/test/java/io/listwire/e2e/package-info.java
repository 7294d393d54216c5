/** The whole pipeline, from a publisher's file to an alert. */
@NullMarked
package io.listwire.e2e;

import org.jspecify.annotations.NullMarked;
