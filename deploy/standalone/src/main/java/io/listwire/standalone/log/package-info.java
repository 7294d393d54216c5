/** How lines of the log are written. Logback makes these classes by their names in its configuration. */
@NullMarked
package io.listwire.standalone.log;

import org.jspecify.annotations.NullMarked;
