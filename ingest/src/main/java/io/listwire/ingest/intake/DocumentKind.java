package io.listwire.ingest.intake;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Item;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PolicyNotice;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How values that come one by one are published.
 *
 * @param topic where they go
 * @param itemKinds what a value is to the memory
 * @param ids id of a value: its record's key
 * @param statedDigests digest of its content that the value itself states; null where the value as a whole is digested
 */
record DocumentKind<V extends SpecificRecord>(
        Topic<V> topic,
        Function<V, Item.Kind> itemKinds,
        Function<V, String> ids,
        @Nullable Function<V, String> statedDigests) {

    static final DocumentKind<NewsArticle> NEWS = new DocumentKind<>(
            Topics.NEWS, article -> Item.Kind.DOCUMENT, NewsArticle::getDocumentId, NewsArticle::getContentSha256);

    static final DocumentKind<PolicyNotice> NOTICES = new DocumentKind<>(
            Topics.POLICY_NOTICES, DocumentKind::itemKind, PolicyNotice::getDocumentId, PolicyNotice::getContentSha256);

    private static Item.Kind itemKind(PolicyNotice notice) {
        return notice.getText().isPresent() ? Item.Kind.FULL_TEXT : Item.Kind.DOCUMENT;
    }

    static String companyKey(String watchlist, String company) {
        return watchlist + "/" + company;
    }

    String id(V value) {
        return ids.apply(value);
    }

    String digest(V value, String digestOfTheWhole) {
        return statedDigests == null ? digestOfTheWhole : statedDigests.apply(value);
    }
}
