/** The consolidated list of persons and groups under financial sanctions of the European Union. */
@NullMarked
package io.listwire.ingest.source.eu;

import org.jspecify.annotations.NullMarked;
