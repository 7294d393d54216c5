package io.listwire.domain.document;

/** Says what a document is about. Any text is fit: the answer to what is no English, or no text at all, is an empty one. */
public interface DocumentClassifier {

    Classification classify(DocumentText text);
}
