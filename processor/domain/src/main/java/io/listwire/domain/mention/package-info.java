/** The names of listed parties and watched companies, found in texts. */
@NullMarked
package io.listwire.domain.mention;

import org.jspecify.annotations.NullMarked;
