@NullMarked
package io.listwire.processor.runtime;

import org.jspecify.annotations.NullMarked;
