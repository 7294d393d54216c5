package io.listwire.processor.topology;

import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.ReadDocument;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.Mention;
import io.listwire.schema.PartyMentions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;

/** Takes a document's mentions apart by the party that they name. */
final class MentionsByParty {

    private MentionsByParty() {}

    static List<KeyValue<String, PartyMentions>> of(String documentId, ReadDocument read) {
        EnrichedDocument document = read.document();
        Map<String, List<Mention>> byParty = document.getMentions().stream()
                .collect(Collectors.groupingBy(
                        mention -> RecordKeys.ofParty(mention.getList(), mention.getPartyId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byParty.entrySet().stream()
                .map(party -> KeyValue.pair(party.getKey(), mentions(read, party.getValue())))
                .toList();
    }

    private static PartyMentions mentions(ReadDocument read, List<Mention> mentions) {
        return PartyMentions.newBuilder()
                .setDocument(read.document().getDocument())
                .setTopics(read.document().getTopics())
                .setMentions(mentions)
                .setStory(read.story().orElse(null))
                .build();
    }
}
