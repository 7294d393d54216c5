package io.listwire.standalone.evaluate.document;

import java.util.List;

/**
 * What a document says, as a person or Listwire has put it down.
 *
 * @param relevant about restrictions on trade
 * @param topics names of topics, such as EXPORT_CONTROLS
 * @param issuing ISO 3166-1 alpha-2 codes, EU and UN: whose measures
 * @param target the same: against whom
 * @param lists ids of restriction lists; {@code OTHER} for one that labels have no id for
 * @param claims what was done to lists
 * @param organizations the restricted organisations it names, as it writes them
 */
public record DocumentLabels(
        boolean relevant,
        List<String> topics,
        List<String> issuing,
        List<String> target,
        List<String> lists,
        List<ClaimLabel> claims,
        List<String> organizations) {

    public DocumentLabels {
        topics = List.copyOf(topics);
        issuing = List.copyOf(issuing);
        target = List.copyOf(target);
        lists = List.copyOf(lists);
        claims = List.copyOf(claims);
        organizations = List.copyOf(organizations);
    }
}
