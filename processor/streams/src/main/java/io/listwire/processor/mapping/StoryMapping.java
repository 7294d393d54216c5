package io.listwire.processor.mapping;

import io.listwire.domain.document.DocumentText;
import io.listwire.domain.document.Duplicate;
import io.listwire.domain.document.Fingerprint;
import io.listwire.domain.document.Story;
import io.listwire.schema.Claim;
import io.listwire.schema.DocumentDuplicate;
import io.listwire.schema.DocumentKind;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.DocumentStory;
import io.listwire.schema.DuplicateKind;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.RecentStory;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** What documents are recognised by, from the contract to the domain and back. */
public final class StoryMapping {

    private StoryMapping() {}

    /**
     * What a document is recognised by.
     *
     * @param text all that there is to read in it
     */
    public static DocumentStory story(DocumentText text, EnrichedDocument document) {
        return DocumentStory.newBuilder()
                .setDocument(document.getDocument())
                .setFingerprint(ByteBuffer.wrap(Fingerprint.of(text).toBytes()))
                .setActs(acts(document.getClaims()))
                .build();
    }

    private static List<String> acts(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.getAction() + " " + claim.getList().orElse("a list"))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A document that is recognised, for the domain.
     *
     * @param readAt its record time
     */
    public static Story toDomain(DocumentStory story, Instant readAt) {
        DocumentRef document = story.getDocument();
        return new Story(
                document.getDocumentId(),
                document.getSource(),
                document.getUrl().orElse(null),
                document.getContentSha256(),
                document.getKind() == DocumentKind.NOTICE,
                Fingerprint.fromBytes(story.getFingerprint()),
                new HashSet<>(story.getActs()),
                readAt);
    }

    /**
     * That one document repeats another, for the contract.
     *
     * @param duplicate how
     * @param later the one that repeats, with the one that it repeats
     */
    public static DocumentDuplicate duplicate(Duplicate duplicate, RecentStory later) {
        return DocumentDuplicate.newBuilder()
                .setDocument(later.getStory().getDocument())
                .setReadAt(later.getReadAt())
                .setEarlier(later.getEarlier().orElseThrow().getDocument())
                .setEarlierReadAt(later.getEarlierReadAt().orElseThrow())
                .setKind(DuplicateKind.valueOf(duplicate.kind().name()))
                .setLikeness(duplicate.likeness())
                .build();
    }
}
