package io.listwire.processor.topology;

import io.listwire.processor.topology.step.ReadDocument;
import io.listwire.schema.ScreenedDocument;
import java.util.List;

/** Takes what the companies' partitions need of a document about restrictions; nothing of any other. */
final class DocumentsToScreen {

    private DocumentsToScreen() {}

    static List<ScreenedDocument> of(ReadDocument read) {
        return read.story().filter(story -> read.document().getRelevant()).stream()
                .map(story -> ScreenedDocument.newBuilder()
                        .setStory(story)
                        .setTopics(read.document().getTopics())
                        .setMentions(read.document().getMentions())
                        .setText(read.text())
                        .build())
                .toList();
    }
}
