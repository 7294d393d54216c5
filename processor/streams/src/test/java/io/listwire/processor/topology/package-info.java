@NullMarked
package io.listwire.processor.topology;

import org.jspecify.annotations.NullMarked;
