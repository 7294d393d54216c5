package io.listwire.ingest.source;

import io.listwire.contract.TrustedRecords;
import io.listwire.ingest.source.bis.DplParser;
import io.listwire.ingest.source.bis.EcfrParser;
import io.listwire.ingest.source.csl.CslJsonParser;
import io.listwire.ingest.source.csl.CslParser;
import io.listwire.ingest.source.eu.EuFsfParser;
import io.listwire.ingest.source.federalregister.FederalRegisterParser;
import io.listwire.ingest.source.federalregister.FullTextParser;
import io.listwire.ingest.source.listwirecsv.ListwireCsvParser;
import io.listwire.ingest.source.news.FeedParser;
import io.listwire.ingest.source.news.NewsJsonParser;
import io.listwire.ingest.source.ofac.advanced.OfacAdvancedParser;
import io.listwire.ingest.source.ofac.csv.OfacCsvParser;
import io.listwire.ingest.source.ofac.xml.OfacXmlParser;
import io.listwire.ingest.source.opensanctions.OpenSanctionsParser;
import io.listwire.ingest.source.uk.UkParser;
import io.listwire.ingest.source.un.UnParser;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PolicyNotice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parsers by the names that settings and addresses use. */
public final class Parsers {

    static {
        TrustedRecords.trust();
    }

    private Parsers() {}

    /** The parser of restriction lists in that format; empty where there is none. */
    public static Optional<ListParser> list(String format) {
        return list(format, InputLimits.defaults());
    }

    /** The same, with limits of one's own. */
    public static Optional<ListParser> list(String format, InputLimits limits) {
        return lists(limits).filter(parser -> parser.format().equals(format)).findFirst();
    }

    /** The names of the formats of restriction lists. */
    public static List<String> listFormats() {
        return lists(InputLimits.defaults()).map(ListParser::format).toList();
    }

    private static Stream<ListParser> lists(InputLimits limits) {
        return Stream.of(
                new OfacCsvParser(limits),
                new OfacXmlParser(limits),
                new OfacAdvancedParser(limits),
                new CslParser(limits),
                new CslJsonParser(limits),
                new DplParser(limits),
                new EcfrParser(limits),
                new UnParser(limits),
                new EuFsfParser(limits),
                new UkParser(limits),
                new OpenSanctionsParser(limits),
                new ListwireCsvParser(limits));
    }

    /** The parser of news in that format; empty where there is none. */
    public static Optional<DocumentParser<NewsArticle>> news(String format) {
        return news(format, InputLimits.defaults());
    }

    /** The same, with limits of one's own. */
    public static Optional<DocumentParser<NewsArticle>> news(String format, InputLimits limits) {
        return Stream.<DocumentParser<NewsArticle>>of(new FeedParser(limits), new NewsJsonParser(limits))
                .filter(parser -> parser.format().equals(format))
                .findFirst();
    }

    /** The parser of policy notices in that format; empty where there is none. */
    public static Optional<DocumentParser<PolicyNotice>> notices(String format) {
        return notices(format, InputLimits.defaults());
    }

    /** The same, with limits of one's own. */
    public static Optional<DocumentParser<PolicyNotice>> notices(String format, InputLimits limits) {
        return Stream.<DocumentParser<PolicyNotice>>of(new FederalRegisterParser(limits), new FullTextParser(limits))
                .filter(parser -> parser.format().equals(format))
                .findFirst();
    }
}
