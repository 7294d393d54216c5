package io.listwire.processor.topology.step;

import io.listwire.domain.mention.FoundName;
import io.listwire.domain.mention.MentionIndex;
import io.listwire.processor.mapping.CompanyMentionMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.mapping.ScreeningMapping;
import io.listwire.processor.topology.step.ScreeningEvent.CompanyNamed;
import io.listwire.processor.topology.step.ScreeningEvent.ConcernNamed;
import io.listwire.schema.Mention;
import io.listwire.schema.ScreenedCompany;
import io.listwire.schema.ScreenedDocument;
import io.listwire.schema.ScreenedPair;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the watched companies of this partition in documents. The index is derived from the stores, and again on restore. */
final class NamedCompanies {

    private final ScreeningStores stores;
    private final MentionIndex index = new MentionIndex();

    NamedCompanies(ScreeningStores stores) {
        this.stores = stores;
        ScreeningStores.forEach(
                stores.companies,
                (key, known) -> index.put(key, CompanyMentionMapping.searchedNames(known.getCompany())));
    }

    void put(String key, @Nullable WatchedCompany before, @Nullable WatchedCompany after) {
        if (after == null) {
            index.remove(key);
        } else if (before == null || !before.getNames().equals(after.getNames())) {
            index.put(key, CompanyMentionMapping.searchedNames(after));
        }
    }

    /** Tells whom the document names, under the company's key. */
    void find(ScreenedDocument document, BiConsumer<String, ScreeningEvent> told) {
        Map<String, List<FoundName>> byCompany = index.find(document.getText()).stream()
                .collect(Collectors.groupingBy(FoundName::partyKey, LinkedHashMap::new, Collectors.toList()));
        if (byCompany.isEmpty()) {
            return;
        }
        Map<String, List<Mention>> parties = document.getMentions().stream()
                .collect(Collectors.groupingBy(
                        mention -> RecordKeys.ofParty(mention.getList(), mention.getPartyId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byCompany.forEach((key, names) -> {
            @Nullable ScreenedCompany known = stores.companies.get(key);
            if (known != null) {
                events(document, key, known, names, parties).forEach(event -> told.accept(key, event));
            }
        });
    }

    /** A company that matches a listed party of the same text is told by that party, or not at all if reviewers say so. */
    private List<ScreeningEvent> events(
            ScreenedDocument document,
            String key,
            ScreenedCompany known,
            List<FoundName> names,
            Map<String, List<Mention>> parties) {
        List<ScreeningEvent> events = new ArrayList<>();
        boolean told = false;
        for (String party : known.getParties()) {
            List<Mention> mentions = parties.getOrDefault(party, List.of());
            Optional<ScreeningMatch> match = mentions.isEmpty()
                    ? Optional.empty()
                    : stores.pair(party, key).flatMap(ScreenedPair::getMatch);
            if (ScreeningMapping.isConcern(match)) {
                events.add(new ConcernNamed(
                        party, CompanyMentionMapping.ofParty(document, mentions, match.orElseThrow())));
            }
            told |= ScreeningMapping.isConcern(match)
                    || match.filter(ScreeningMatch::getSilenced).isPresent();
        }
        if (!told) {
            events.add(new CompanyNamed(document, known.getCompany(), names));
        }
        return events;
    }
}
