package io.listwire.processor.topology.step;

import io.listwire.processor.mapping.RecordKeys;

/** Keys of pages, list/attempt/page or list/page: they sort as the numbers do. */
final class PageKeys {

    private static final int DIGITS = 10;

    private PageKeys() {}

    static String of(String list, int attempt, int page) {
        return ofAttempt(list, attempt) + padded(page);
    }

    static String of(String list, int page) {
        return RecordKeys.ofParty(list, padded(page));
    }

    /** What the keys of all pages of an attempt begin with. */
    static String ofAttempt(String list, int attempt) {
        return RecordKeys.ofParty(list, padded(attempt) + '/');
    }

    /** What the keys of all pages of a list begin with. */
    static String ofList(String list) {
        return RecordKeys.ofParty(list, "");
    }

    /** The page in a key. */
    static int page(String key) {
        return Integer.parseInt(key.substring(key.length() - DIGITS));
    }

    /** The page of contents in a key. */
    static ContentPlace.Page contentPage(String key) {
        int end = key.length() - DIGITS - 1;
        return new ContentPlace.Page(Integer.parseInt(key.substring(end - DIGITS, end)), page(key));
    }

    private static String padded(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
