/** The command line: one class for each command. */
@NullMarked
package io.listwire.standalone.cli;

import org.jspecify.annotations.NullMarked;
