package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.digest.Sha256;
import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** One company taken off its watchlist. The memory has it as a company without content. */
record RemovalUnit(String key, String source, Instant retrievedAt) implements Unit {

    private static final String NO_CONTENT =
            HexFormat.of().formatHex(Sha256.digest().digest());

    @Override
    public List<Item> items() {
        return List.of(new Item(Item.Kind.COMPANY, key, source, NO_CONTENT, 1));
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) {
        outbox.put(Topics.WATCHED_COMPANIES, key, null);
    }
}
