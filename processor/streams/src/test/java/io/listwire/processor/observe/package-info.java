@NullMarked
package io.listwire.processor.observe;

import org.jspecify.annotations.NullMarked;
