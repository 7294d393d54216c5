/** A subscriber to a topic of Listwire, as any team may write one. */
@NullMarked
package io.listwire.standalone.subscription;

import org.jspecify.annotations.NullMarked;
