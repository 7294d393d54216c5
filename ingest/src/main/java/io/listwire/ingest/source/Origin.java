package io.listwire.ingest.source;

/**
 * Where an input comes from: what every error about it names first.
 *
 * @param source the source's name in the settings, or the sender's name for itself
 * @param address a file path, an http(s) address, or {@code http-post}
 */
public record Origin(String source, String address) {

    @Override
    public String toString() {
        return source + " (" + address + ")";
    }
}
