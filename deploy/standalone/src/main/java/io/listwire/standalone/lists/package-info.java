/** Restriction lists read and compared without a cluster, by the code that the pipeline runs. */
@NullMarked
package io.listwire.standalone.lists;

import org.jspecify.annotations.NullMarked;
