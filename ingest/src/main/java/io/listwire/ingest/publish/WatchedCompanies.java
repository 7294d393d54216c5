package io.listwire.ingest.publish;

import io.listwire.contract.Topics;
import io.listwire.ingest.digest.AvroDigester;
import io.listwire.ingest.digest.KeyTable;
import io.listwire.ingest.digest.Sha256;
import io.listwire.ingest.digest.ShortDigest;
import io.listwire.schema.WatchedCompany;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Which companies stand on which watchlist with which content, as listwire.watched-companies says it, whoever wrote it
 * there: what is new is found by it. Nothing is read before somebody asks, then only what has come since. It keeps digests
 * alone, about 50 bytes a company. Thread-safe.
 */
public final class WatchedCompanies implements AutoCloseable {

    /** Digest of the content of a company that is not there: SHA-256 of nothing. */
    public static final String ABSENT = HexFormat.of().formatHex(Sha256.digest().digest());

    private static final String TOPIC = Topics.WATCHED_COMPANIES.name();
    private static final int CONTENT = 0;
    private static final int POSITION = 1;
    private static final int CONTENT_DIGITS = 16;
    private static final long UNREADABLE = 0;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Consumer<String, byte[]> consumer;
    private final TopicReading reading;
    private final TopicEnds ends;
    private final Deserializer<Object> values;
    private final AvroDigester<WatchedCompany> digester = new AvroDigester<>(WatchedCompany.class);
    private final Map<String, KeyTable> byWatchlist = new HashMap<>();

    /**
     * A moment in the topic.
     *
     * @param ends offset behind the last record by then, by partition
     */
    public record Mark(Map<Integer, Long> ends) {}

    /** @param consumers makes a consumer that reads what is committed */
    WatchedCompanies(Supplier<Consumer<String, byte[]>> consumers, Deserializer<Object> values, TopicEnds ends) {
        this.consumers = consumers;
        this.values = values;
        this.ends = ends;
        consumer = consumers.get();
        reading = new TopicReading(consumer, TOPIC, ends);
    }

    /**
     * Reads what has come since the last time.
     *
     * @return now
     * @throws UnavailableException where Kafka or the registry does not tell it now
     */
    public Mark catchUp() throws UnavailableException {
        try {
            return read();
        } catch (NotNow | KafkaException e) {
            throw new UnavailableException("what stands on the watchlists is not known now: " + e.getMessage(), e);
        }
    }

    /** The same for whoever deals with Kafka's own exceptions. */
    synchronized Mark read() {
        try {
            Map<Integer, Long> offsets = new HashMap<>();
            reading.toNow(this::take).forEach((partition, end) -> offsets.put(partition.partition(), end));
            return new Mark(offsets);
        } catch (IOException | UnavailableException e) {
            throw new IllegalStateException("taking a record into the table needs nothing", e);
        }
    }

    /** How many companies stand on each watchlist, as far as is read. */
    public synchronized Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        byWatchlist.forEach((watchlist, companies) -> {
            if (companies.size() > 0) {
                counts.put(watchlist, companies.size());
            }
        });
        return counts;
    }

    /**
     * Whether a company stands on a watchlist, as far as is read.
     *
     * @param company digest of its id
     */
    public synchronized boolean contains(String watchlist, ShortDigest company) {
        KeyTable companies = byWatchlist.get(watchlist);
        return companies != null && companies.contains(company);
    }

    /**
     * Whether a company has that content, as far as is read.
     *
     * @param key {@code watchlist/company}
     * @param digest SHA-256 of the content, 64 hexadecimal digits, or {@link #ABSENT}
     */
    public synchronized boolean holds(String key, String digest) {
        int slash = key.indexOf('/');
        KeyTable companies = byWatchlist.get(key.substring(0, slash));
        ShortDigest company = ShortDigest.of(key.substring(slash + 1));
        if (digest.equals(ABSENT) || companies == null) {
            return digest.equals(ABSENT) && (companies == null || !companies.contains(company));
        }
        return companies.contains(company) && companies.get(company, CONTENT, UNREADABLE) == content(digest);
    }

    /** Takes note of what this instance has committed: the topic shows it a moment later only. */
    synchronized void remember(String key, String digest, int partition, long offset) {
        if (digest.equals(ABSENT)) {
            remove(key);
        } else {
            put(key, content(digest), Position.of(partition, offset));
        }
    }

    private static long content(String digest) {
        return Long.parseUnsignedLong(digest.substring(0, CONTENT_DIGITS), 16);
    }

    private void put(String key, long content, long position) {
        int slash = key.indexOf('/');
        byWatchlist
                .computeIfAbsent(key.substring(0, slash), watchlist -> new KeyTable(2))
                .put(ShortDigest.of(key.substring(slash + 1)), content, position);
    }

    private void remove(String key) {
        int slash = key.indexOf('/');
        KeyTable companies = byWatchlist.get(key.substring(0, slash));
        if (companies != null) {
            companies.remove(ShortDigest.of(key.substring(slash + 1)));
        }
    }

    private void take(ConsumerRecord<String, byte[]> published) {
        if (published.key() == null || published.key().indexOf('/') < 0 || isKnown(published)) {
            return;
        }
        if (published.value() == null) {
            remove(published.key());
        } else {
            put(published.key(), content(published), Position.of(published));
        }
    }

    // Written by this instance itself.
    private boolean isKnown(ConsumerRecord<String, byte[]> published) {
        return Position.isAtOrBehind(position(published.key()), Position.of(published));
    }

    private synchronized long position(String key) {
        int slash = key.indexOf('/');
        KeyTable companies = byWatchlist.get(key.substring(0, slash));
        return companies == null ? -1 : companies.get(ShortDigest.of(key.substring(slash + 1)), POSITION, -1);
    }

    // What nobody can read stands there all the same: an upload puts something else in its place.
    private long content(ConsumerRecord<String, byte[]> published) {
        try {
            WatchedCompany company = (WatchedCompany) values.deserialize(TOPIC, published.value());
            return ByteBuffer.wrap(digester.digest(company)).getLong();
        } catch (KafkaException e) {
            if (NotNow.isWithoutRegistry(e)) {
                reading.again(published);
                throw NotNow.withoutRegistry(e);
            }
            return UNREADABLE;
        } catch (ClassCastException e) {
            return UNREADABLE;
        }
    }

    /**
     * The companies that stood on a watchlist at that moment, were not touched since, and are not named.
     *
     * @param named tells from the digest of a company's id whether it is
     * @param keys is told each, as {@code watchlist/company}
     * @throws UnavailableException where Kafka does not tell it now
     */
    public void forEachAbsent(String watchlist, Mark mark, Predicate<ShortDigest> named, KeySink keys)
            throws UnavailableException, IOException {
        Map<TopicPartition, Long> there = new HashMap<>();
        mark.ends().forEach((partition, end) -> there.put(new TopicPartition(TOPIC, partition), end));
        String prefix = watchlist + "/";
        try (Consumer<String, byte[]> own = consumers.get()) {
            new TopicReading(own, TOPIC, ends).to(there, published -> {
                if (published.key() != null
                        && published.key().startsWith(prefix)
                        && published.offset() < mark.ends().getOrDefault(published.partition(), 0L)
                        && position(published.key()) == Position.of(published)
                        && !named.test(ShortDigest.of(published.key().substring(prefix.length())))) {
                    keys.take(published.key());
                }
            });
        } catch (NotNow | KafkaException e) {
            throw new UnavailableException("what stands on " + watchlist + " is not known now: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }

    /** Takes keys. */
    public interface KeySink {
        void take(String key) throws UnavailableException, IOException;
    }
}
