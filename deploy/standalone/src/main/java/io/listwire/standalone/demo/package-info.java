/** August 2023, played on the one-process edition. */
@NullMarked
package io.listwire.standalone.demo;

import org.jspecify.annotations.NullMarked;
