package io.listwire.domain.document;

import java.util.Optional;

/**
 * What a document says was done to a list.
 *
 * @param action what was done
 * @param count to how many parties or entries; of "more than 20" the 20; empty where the text gives no number
 * @param list id of the list; empty where the text does not tell which
 * @param issuer code of the jurisdiction whose list it is; empty where the text does not tell
 * @param agency the agency that acts, as the text writes it; empty where the sentence names none
 * @param target code of the one country whose parties are meant; empty where there are several or none is named
 * @param when the days of which the text speaks; empty where it names none, or says it relative to an unknown date
 * @param evidence the sentence that says so
 */
public record Claim(
        ClaimAction action,
        Optional<Long> count,
        Optional<String> list,
        Optional<String> issuer,
        Optional<String> agency,
        Optional<String> target,
        Optional<DateRange> when,
        Passage evidence) {}
