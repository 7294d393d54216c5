package io.listwire.domain.alert;

/**
 * An alert on a list.
 *
 * @param headline one sentence that says what happened
 */
public record ListAlert(String headline) {}
