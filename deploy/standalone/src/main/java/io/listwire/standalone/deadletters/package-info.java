/** Dead letters: which there are, and how a record gets back onto its topic. */
@NullMarked
package io.listwire.standalone.deadletters;

import org.jspecify.annotations.NullMarked;
