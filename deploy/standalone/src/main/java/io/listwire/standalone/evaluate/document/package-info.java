/** How well documents are read, measured on documents that people have labelled. */
@NullMarked
package io.listwire.standalone.evaluate.document;

import org.jspecify.annotations.NullMarked;
