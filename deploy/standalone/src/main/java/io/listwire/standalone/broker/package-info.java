/** A real Kafka broker in this process. */
@NullMarked
package io.listwire.standalone.broker;

import org.jspecify.annotations.NullMarked;
