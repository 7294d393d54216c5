/** The HTTP interface: what senders post, and what they are told. */
@NullMarked
package io.listwire.ingest.http;

import org.jspecify.annotations.NullMarked;
