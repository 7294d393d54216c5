@NullMarked
package io.listwire.contract;

import org.jspecify.annotations.NullMarked;
