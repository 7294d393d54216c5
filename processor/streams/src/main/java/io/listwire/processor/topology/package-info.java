/** The picture: what flows where, read top to bottom. */
@NullMarked
package io.listwire.processor.topology;

import org.jspecify.annotations.NullMarked;
