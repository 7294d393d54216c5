/** What a document says: what it is about, whose measures it speaks of, which lists and which listed parties it names. */
@NullMarked
package io.listwire.domain.document;

import org.jspecify.annotations.NullMarked;
