package io.listwire.standalone.evaluate.document;

import java.util.Optional;

/**
 * What a document says was done to a list.
 *
 * @param action ADD, REMOVE, AMEND, PROPOSE or DELAY
 * @param count how many; empty where the document does not say
 * @param list id of the list; {@code OTHER} for one that labels have no id for; empty where it cannot be told
 * @param issuer code of the jurisdiction whose list it is
 * @param target code of the jurisdiction whose parties are meant
 * @param evidence the sentence that says so
 */
public record ClaimLabel(
        String action,
        Optional<Long> count,
        Optional<String> list,
        Optional<String> issuer,
        Optional<String> target,
        String evidence) {

    /** What claims are matched on. */
    String key() {
        return action + " " + count.map(String::valueOf).orElse("-") + " " + list.orElse("-");
    }
}
