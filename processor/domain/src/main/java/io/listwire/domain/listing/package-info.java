/** What a restriction list says of a party, and how two snapshots of a list differ. */
@NullMarked
package io.listwire.domain.listing;

import org.jspecify.annotations.NullMarked;
