/** Reading untrusted bytes: bounded, strictly decoded, with the place of every fault. */
@NullMarked
package io.listwire.ingest.source.input;

import org.jspecify.annotations.NullMarked;
