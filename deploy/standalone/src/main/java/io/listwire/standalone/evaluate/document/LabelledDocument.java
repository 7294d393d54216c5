package io.listwire.standalone.evaluate.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document of an evaluation.
 *
 * @param id names it in predictions and reports
 * @param notice true for a notice of an official gazette, false for news
 * @param title may be empty
 * @param text may be empty
 * @param published empty where unknown
 * @param labels empty where nobody has labelled it: it is predicted all the same
 */
public record LabelledDocument(
        String id,
        boolean notice,
        String title,
        String text,
        Optional<LocalDate> published,
        Optional<DocumentLabels> labels) {}
