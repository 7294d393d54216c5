package io.listwire.standalone;

/** Is told how a start goes on. */
@FunctionalInterface
public interface Progress {

    /**
     * A part is up.
     *
     * @param part what it is, for a person
     * @param where its address, or where its data are
     */
    void isUp(String part, String where);
}
