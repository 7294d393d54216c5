/** Settings, start and stop, and the places where failures go. */
@NullMarked
package io.listwire.processor.runtime;

import org.jspecify.annotations.NullMarked;
