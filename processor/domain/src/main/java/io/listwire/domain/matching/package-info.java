/** When two names are the same name, and the indexes that find them. */
@NullMarked
package io.listwire.domain.matching;

import org.jspecify.annotations.NullMarked;
