/** Which change deserves an alert, how an alert is told, and what its id is. */
@NullMarked
package io.listwire.domain.alert;

import org.jspecify.annotations.NullMarked;
