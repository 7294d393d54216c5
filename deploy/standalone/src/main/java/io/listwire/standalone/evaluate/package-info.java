/** How well names are matched, measured on labelled pairs. */
@NullMarked
package io.listwire.standalone.evaluate;

import org.jspecify.annotations.NullMarked;
