@NullMarked
package io.listwire.processor.mapping;

import org.jspecify.annotations.NullMarked;
