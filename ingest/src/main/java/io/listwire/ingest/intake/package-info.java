/** From an input to what is published: reads it to its end first, then hands it to the publisher as one unit. */
@NullMarked
package io.listwire.ingest.intake;

import org.jspecify.annotations.NullMarked;
