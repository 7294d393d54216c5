/** What monitoring and supervisors see of the processor. */
@NullMarked
package io.listwire.processor.observe;

import org.jspecify.annotations.NullMarked;
