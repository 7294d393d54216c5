package io.listwire.standalone.evaluate;

/**
 * Two names and whether they mean the same organisation.
 *
 * @param left one name
 * @param right the other
 * @param isMatch true where a person says that they are the same
 * @param category what kind of pair it is, empty where the file does not say
 */
public record NamePair(String left, String right, boolean isMatch, String category) {}
