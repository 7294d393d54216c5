@NullMarked
package io.listwire.processor;

import org.jspecify.annotations.NullMarked;
