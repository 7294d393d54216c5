/** What the US Treasury (Office of Foreign Assets Control) publishes: the SDN list and the lists beside it. */
@NullMarked
package io.listwire.ingest.source.ofac;

import org.jspecify.annotations.NullMarked;
