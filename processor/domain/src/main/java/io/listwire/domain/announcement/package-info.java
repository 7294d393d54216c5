/** What documents say of restriction lists, put beside what the lists then do. */
@NullMarked
package io.listwire.domain.announcement;

import org.jspecify.annotations.NullMarked;
