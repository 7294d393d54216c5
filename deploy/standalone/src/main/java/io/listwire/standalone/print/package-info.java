/** Alerts as people and as programs read them. */
@NullMarked
package io.listwire.standalone.print;

import org.jspecify.annotations.NullMarked;
