/** When a match of a watched company and a listed party begins, changes and ends, and what a reviewer's decision silences. */
@NullMarked
package io.listwire.domain.screening;

import org.jspecify.annotations.NullMarked;
