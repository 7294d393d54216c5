package io.listwire.ingest.source;

/**
 * Where an input comes from: what every error about it names first.
 *
 * @param source the source's name in the settings, or the sender's name for itself
 * @param address a file path, an http(s) address, or {@code http-post}
 */
public record Origin(String source, String address) {

    /** The last part of the address's path: the name under which the file was published. */
    public String fileName() {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return source + " (" + address + ")";
    }
}
