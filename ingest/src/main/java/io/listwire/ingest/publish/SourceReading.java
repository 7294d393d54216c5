package io.listwire.ingest.publish;

import java.util.Set;

/** Hears which sources are to be read by this instance. Both are called by one thread, one after the other. */
public interface SourceReading {

    /** These are read here from now on. */
    void begin(Set<String> sources);

    /** These are not read here any more; returns when nothing of them is being read, or after some seconds. */
    void end(Set<String> sources);
}
