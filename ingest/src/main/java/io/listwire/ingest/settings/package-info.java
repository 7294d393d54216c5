/** The settings of the ingest service: read once, checked before anything starts. */
@NullMarked
package io.listwire.ingest.settings;

import org.jspecify.annotations.NullMarked;
