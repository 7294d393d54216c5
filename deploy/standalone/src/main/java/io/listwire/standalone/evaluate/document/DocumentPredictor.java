package io.listwire.standalone.evaluate.document;

import io.listwire.contract.RestrictionList;
import io.listwire.domain.document.Claim;
import io.listwire.domain.document.Classification;
import io.listwire.domain.document.DocumentReader;
import io.listwire.domain.document.DocumentReading;
import io.listwire.domain.document.DocumentText;
import io.listwire.domain.document.JurisdictionLabel;
import io.listwire.domain.document.ListReference;
import io.listwire.domain.mention.FoundName;
import io.listwire.domain.mention.MentionIndex;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyType;
import io.listwire.standalone.lists.ListFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads documents as the pipeline does, and says the result in the words of labels. */
public final class DocumentPredictor {

    private static final String OTHER = "OTHER";
    /** Labels have no id for debarments under the arms regulations. */
    private static final Set<String> UNLABELLED = Set.of(RestrictionList.US_STATE_DTC.id());

    private static final Set<PartyType> NO_ORGANISATION =
            Set.of(PartyType.INDIVIDUAL, PartyType.VESSEL, PartyType.AIRCRAFT);

    private final DocumentReader reader = DocumentReader.bundled();
    private final MentionIndex mentions = new MentionIndex();
    private int parties;

    /** Looks for the organisations of the file too. */
    public void add(ListFile file) {
        file.entries().values().forEach(entries -> entries.forEach(entry -> add(entry.party())));
    }

    private void add(PartyDetails party) {
        if (!NO_ORGANISATION.contains(party.getType())) {
            mentions.put(String.valueOf(parties++), PartyMapping.searchedNames(party));
        }
    }

    /** Number of organisations that are looked for. */
    public int parties() {
        return parties;
    }

    /** What the document says. */
    public DocumentLabels predict(LabelledDocument document) {
        DocumentText text = new DocumentText(document.title(), document.text());
        DocumentReading reading = reader.read(text, document.published());
        Classification found = reading.about();
        return new DocumentLabels(
                found.relevant(),
                found.topics().stream().map(topic -> topic.topic().name()).toList(),
                found.issuing().stream().map(JurisdictionLabel::code).toList(),
                found.target().stream().map(JurisdictionLabel::code).toList(),
                found.lists().stream()
                        .map(ListReference::list)
                        .map(DocumentPredictor::label)
                        .distinct()
                        .toList(),
                reading.claims().stream().map(DocumentPredictor::claim).toList(),
                organisations(text, reading));
    }

    private static ClaimLabel claim(Claim claim) {
        return new ClaimLabel(
                claim.action().name(),
                claim.count(),
                claim.list().map(DocumentPredictor::label),
                claim.issuer(),
                claim.target(),
                claim.evidence().text());
    }

    private List<String> organisations(DocumentText text, DocumentReading reading) {
        Map<String, String> written = new LinkedHashMap<>();
        for (FoundName name : mentions.find(text.full())) {
            written.putIfAbsent(name.partyKey(), name.passage().text());
        }
        List<String> all = new ArrayList<>(written.values());
        reading.organizations().forEach(passage -> all.add(passage.text()));
        return all.stream().distinct().toList();
    }

    private static String label(String list) {
        return RestrictionList.withId(list).isPresent() && !UNLABELLED.contains(list) ? list : OTHER;
    }
}
