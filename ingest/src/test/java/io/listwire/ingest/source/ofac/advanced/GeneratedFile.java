package io.listwire.ingest.source.ofac.advanced;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.PartyDetails;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of any number of parties, made while it is read and stored nowhere: each is the first party of the fixture with
 * its location, its document, its entry and a relation to the party before, as large as a genuine one (about 7 kB).
 */
final class GeneratedFile {

    private final String text;
    private final int parties;
    private long bytes;

    GeneratedFile(int parties) throws IOException {
        this.text = AdvancedText.fixture();
        this.parties = parties;
    }

    /**
     * Reads a generated file in the heap that this process has, and prints what was read. A gigabyte in 256 MB: run it
     * with {@code -Xmx256m} and 160000.
     */
    public static void main(String[] arguments) throws Exception {
        GeneratedFile file = new GeneratedFile(Integer.parseInt(arguments[0]));
        Counted counted = new Counted();
        ListFiles files = ListFiles.of("SDN_ADVANCED.XML", file::open);
        new OfacAdvancedParser(InputLimits.defaults()).parse(files, new Origin("ofac", "generated"), counted);
        System.out.println("entries " + counted.entries + ", defects " + counted.defects + ", bytes " + file.bytes / 2);
    }

    InputStream open() {
        List<Stream<String>> parts = List.of(
                Stream.of(between("", "<Location ID=\"25\">") + between("<Location ID=\"186143\">", "</Locations>")),
                each(number -> numbered(between("<Location ID=\"25\">", "<Location ID=\"186143\">"), number)),
                Stream.of("</Locations><IDRegDocuments>"),
                each(number -> numbered(between("<IDRegDocument ID=\"8\"", "<IDRegDocument ID=\"9\""), number)),
                Stream.of("</IDRegDocuments><DistinctParties>"),
                each(number -> numbered(
                        between("<DistinctParty FixedRef=\"36001\">", "<DistinctParty FixedRef=\"36002\">"), number)),
                Stream.of("</DistinctParties><ProfileRelationships>"),
                each(number -> "<ProfileRelationship ID=\"1\" From-ProfileID=\"" + number + "\" To-ProfileID=\""
                        + (number - 1) + "\" RelationTypeID=\"15003\" />\n"),
                Stream.of("</ProfileRelationships><SanctionsEntries>"),
                each(number ->
                        numbered(between("<SanctionsEntry ID=\"36001\"", "<SanctionsEntry ID=\"36002\""), number)),
                Stream.of("</SanctionsEntries></Sanctions>\n"));
        return new Pieces(parts.stream().map(Stream::iterator).toList());
    }

    private Stream<String> each(IntFunction<String> piece) {
        return IntStream.rangeClosed(1, parties).mapToObj(piece);
    }

    private String between(String first, String after) {
        int begin = text.indexOf(first);
        return text.substring(begin, text.indexOf(after, begin));
    }

    /** The numbers of party, identity and location made those of another; the text stays as long as it is. */
    private static String numbered(String piece, int number) {
        return piece.replace("\"36001\"", "\"" + number + "\"")
                .replace("\"5001\"", "\"" + number + "\"")
                .replace("<Location ID=\"25\"", "<Location ID=\"" + (number + 1_000_000) + "\"")
                .replace("LocationID=\"25\"", "LocationID=\"" + (number + 1_000_000) + "\"");
    }

    /** One text behind the other. */
    private final class Pieces extends InputStream {

        private final Deque<Iterator<String>> parts;
        private InputStream piece = InputStream.nullInputStream();

        Pieces(List<Iterator<String>> parts) {
            this.parts = new ArrayDeque<>(parts);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : 0xFF & one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = piece.read(buffer, offset, length);
            while (count < 0 && !parts.isEmpty()) {
                Iterator<String> part = parts.element();
                if (part.hasNext()) {
                    byte[] next = part.next().getBytes(UTF_8);
                    bytes += next.length;
                    piece = new ByteArrayInputStream(next);
                    count = piece.read(buffer, offset, length);
                } else {
                    parts.remove();
                }
            }
            return count;
        }
    }

    private static final class Counted implements ListSink {

        private long entries;
        private long defects;

        @Override
        public void published(Instant at) {}

        @Override
        public void entry(String list, long line, PartyDetails party) {
            if (!party.getIdentifiers().isEmpty() && !party.getAddresses().isEmpty()) {
                entries++;
            }
        }

        @Override
        public void skipped(@Nullable String list, SkippedRow row) {
            defects++;
        }

        @Override
        public void defect(@Nullable String list, String reason) {
            defects++;
        }
    }
}
