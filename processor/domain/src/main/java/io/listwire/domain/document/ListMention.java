package io.listwire.domain.document;

import java.util.Optional;

/**
 * A place where a text speaks of a list.
 *
 * @param first its first token
 * @param last its last token
 * @param list id of the list; empty where the words alone do not tell which
 * @param definite true for "the list": one that was spoken of before
 */
record ListMention(int first, int last, Optional<String> list, boolean definite) {}
