package io.listwire.ingest.fetch;

import io.listwire.ingest.settings.FetchSettings;
import io.listwire.ingest.settings.SourceKind;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gets a source's bytes, from files or by http(s), to disk. Thread-safe. */
public final class Fetcher {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(15);

    private final Spool spool;
    private final FetchSettings settings;
    private final Clock clock;
    private final HostTurns turns;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param clock the time that servers' dates are compared with */
    public Fetcher(Spool spool, FetchSettings settings, Clock clock) {
        this.spool = spool;
        this.settings = settings;
        this.clock = clock;
        turns = new HostTurns(settings.hostInterval());
    }

    /**
     * Gets the source as it is now: all its files, or none.
     *
     * @param maxBytes largest size of a file, bytes
     * @param known what the server gave with what is known already; several files are always got whole
     * @throws SourceException where a file is larger
     * @throws RetryLaterException where the server asks to be left alone
     * @throws IOException where it cannot be got; the message names the address
     */
    public Fetched fetch(SourceSettings source, long maxBytes, Validators known)
            throws SourceException, IOException, InterruptedException {
        List<String> addresses = source.addresses();
        if (addresses.size() > 1) {
            return set(source, addresses, maxBytes);
        }
        String address = addresses.get(0);
        Optional<URI> uri = SourceSettings.uri(address);
        if (uri.isPresent()) {
            return download(uri.get(), new Origin(source.name(), address), maxBytes, known);
        }
        Path path = Path.of(address);
        return source.kind() == SourceKind.LIST && Files.isDirectory(path)
                ? set(source, filesIn(path, source), maxBytes)
                : got(file(path, new Origin(source.name(), address), maxBytes));
    }

    private static List<String> filesIn(Path directory, SourceSettings source) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(new Origin(source.name(), source.address()) + ": no file in the directory");
            }
            return found;
        }
    }

    private Fetched set(SourceSettings source, List<String> addresses, long maxBytes)
            throws SourceException, IOException, InterruptedException {
        SortedMap<String, SpooledInput> byName = new TreeMap<>();
        boolean whole = false;
        try {
            for (String address : addresses) {
                Origin origin = new Origin(source.name(), address);
                byName.put(origin.fileName(), one(address, origin, maxBytes));
            }
            whole = true;
            return got(SpooledInput.of(byName));
        } finally {
            if (!whole && !byName.isEmpty()) {
                SpooledInput.of(byName).close();
            }
        }
    }

    private SpooledInput one(String address, Origin origin, long maxBytes)
            throws SourceException, IOException, InterruptedException {
        Optional<URI> uri = SourceSettings.uri(address);
        if (uri.isEmpty()) {
            return file(Path.of(address), origin, maxBytes);
        }
        if (download(uri.get(), origin, maxBytes, Validators.NONE) instanceof Fetched.Got got) {
            return got.input();
        }
        throw new IOException(origin + ": said to be unchanged without having been asked");
    }

    private static Fetched got(SpooledInput input) {
        return new Fetched.Got(input, Validators.NONE);
    }

    private SpooledInput file(Path file, Origin origin, long maxBytes) throws SourceException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(origin + ": no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return spool.take(in, origin, maxBytes);
        }
    }

    private Fetched download(URI uri, Origin origin, long maxBytes, Validators known)
            throws SourceException, IOException, InterruptedException {
        return download(uri, new RedirectRules(uri, origin), origin, maxBytes, known);
    }

    private Fetched download(URI uri, RedirectRules rules, Origin origin, long maxBytes, Validators known)
            throws SourceException, IOException, InterruptedException {
        return new Download(client, turns, spool, clock, settings.timeout(), origin, maxBytes).of(uri, rules, known);
    }

    /**
     * Gets a file that a source's content names, which is believed no further than {@link LinkRules} go.
     *
     * @param origin the source, with the address as its content names it
     * @param maxBytes largest size, bytes
     * @throws SourceException where it is larger
     * @throws IOException where it may not be got, or cannot; the message names the address and says why
     */
    public SpooledInput linked(SourceSettings source, Origin origin, long maxBytes)
            throws SourceException, IOException, InterruptedException {
        LinkRules links = new LinkRules(source);
        URI uri = links.require(origin);
        RedirectRules rules = new RedirectRules(links.base(uri), origin, links::allow);
        if (download(uri, rules, origin, maxBytes, Validators.NONE) instanceof Fetched.Got got) {
            return got.input();
        }
        throw new IOException(origin + ": said to be unchanged without having been asked");
    }
}
