package io.listwire.benchmarks;

import io.listwire.domain.matching.NameScorer;
import io.listwire.domain.matching.WordWeights;
import io.listwire.domain.name.NameKey;
import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.ReadName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The peer: trigrams of names in Lucene, the best of which are scored by the same scorer. Names are read beforehand. */
final class TrigramIndex {

    private static final String FIELD = "trigram";

    private final NameReader reader = new NameReader();
    private final NameScorer scorer;
    private final double threshold;
    private final List<ReadName> names;
    private final IndexSearcher searcher;

    TrigramIndex(List<String> names, WordWeights weights, double threshold) {
        this.scorer = new NameScorer(weights);
        this.threshold = threshold;
        this.names = names.stream().map(reader::read).toList();
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (String name : names) {
                    writer.addDocument(document(name));
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String name) {
        Document document = new Document();
        trigrams(name).forEach(trigram -> document.add(new StringField(FIELD, trigram, Field.Store.NO)));
        return document;
    }

    private static Set<String> trigrams(String name) {
        String text = " " + NameKey.of(name) + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= text.length(); i++) {
            trigrams.add(text.substring(i, i + 3));
        }
        return trigrams;
    }

    /** Numbers of the names that the scorer takes for the same, among the most that share trigrams. */
    Set<Integer> find(String name, int most) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        trigrams(name)
                .forEach(trigram -> query.add(new TermQuery(new Term(FIELD, trigram)), BooleanClause.Occur.SHOULD));
        ReadName read = reader.read(name);
        Set<Integer> found = new HashSet<>();
        try {
            for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                if (scorer.compare(read, names.get(hit.doc)).score() >= threshold) {
                    found.add(hit.doc);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
