/** What lists said at an earlier time, and what became of a party: told by the topics alone. */
@NullMarked
package io.listwire.standalone.history;

import org.jspecify.annotations.NullMarked;
