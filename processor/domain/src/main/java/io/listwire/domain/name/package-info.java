/** How the name of an organisation reads: its words in Latin letters, what kind of word each is, and how it sounds. */
@NullMarked
package io.listwire.domain.name;

import org.jspecify.annotations.NullMarked;
