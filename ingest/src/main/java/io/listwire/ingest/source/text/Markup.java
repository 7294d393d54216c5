package io.listwire.ingest.source.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads HTML for its text alone: block elements become lines, scripts and styles vanish. */
public final class Markup {

    private static final int LONGEST_TAG = 10;
    /** Tags that are no English words which somebody might put in angle brackets. */
    private static final Set<String> TELLING_TAGS =
            Set.of(("a abbr b blockquote br div em font h1 h2 h3 h4 h5 h6 hr html"
                            + " i iframe img inf li ol p pre script span strong style su sub sup table tbody td th tr u ul")
                    .split(" ", -1));

    private static final Set<String> WITHOUT_TEXT = Set.of("script", "style", "template");

    private Markup() {}

    /** The text of an HTML fragment or page, each paragraph on a line of its own. */
    public static String toText(String html) {
        if (html.indexOf('<') < 0) {
            return PlainText.paragraphs(html);
        }
        TextCollector collector = new TextCollector();
        Jsoup.parse(html).body().traverse(collector);
        return PlainText.cleaned(collector.text.toString(), true);
    }

    /** The same on one line. */
    public static String toLine(String html) {
        return PlainText.cleaned(toText(html), false);
    }

    /** The text of what may or may not be HTML: only with a tag of HTML in it is it taken for that. */
    public static String toTextIfMarkup(String text) {
        return looksLikeMarkup(text) ? toText(text) : PlainText.paragraphs(text);
    }

    /** The same on one line. */
    public static String toLineIfMarkup(String text) {
        return looksLikeMarkup(text) ? toLine(text) : PlainText.line(text);
    }

    static boolean looksLikeMarkup(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int start = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < text.length() && end - start < LONGEST_TAG && isTagLetter(text.charAt(end))) {
                end++;
            }
            boolean closed = end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) >= 0;
            if (closed && TELLING_TAGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTagLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** White space within the source is layout, not text; only block elements and line breaks begin a line. */
    private static final class TextCollector implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (beginsLine(node)) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (beginsLine(node)) {
                text.append('\n');
            }
        }

        private static boolean beginsLine(Node node) {
            return node instanceof Element element
                    && (element.normalName().equals("br")
                            || (element.isBlock() && !WITHOUT_TEXT.contains(element.normalName())));
        }
    }
}
