@NullMarked
package io.listwire.processor.topology.step;

import org.jspecify.annotations.NullMarked;
