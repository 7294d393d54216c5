package io.listwire.standalone.evaluate.document;

import io.listwire.standalone.evaluate.document.DocumentScores.Aspect;
import io.listwire.standalone.evaluate.document.DocumentScores.DocumentErrors;
import io.listwire.standalone.print.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints how well documents were read, for people. */
public final class DocumentReport {

    private final PrintWriter out;

    public DocumentReport(PrintWriter out) {
        this.out = out;
    }

    /** One table for a set of documents; nothing where the set is empty. */
    public void print(String name, DocumentScores scores) {
        if (scores.documents() == 0) {
            return;
        }
        out.println(name + ": " + scores.documents() + " documents");
        out.println("               precision  recall     F1   right  wrong  missed");
        for (Aspect aspect : Aspect.values()) {
            Agreement all = scores.agreement(aspect);
            String macro = aspect == Aspect.TOPICS
                    ? String.format(
                            Locale.ROOT,
                            "   macro F1 %.3f",
                            scores.tally(aspect).macroF1())
                    : "";
            out.println(String.format(
                    Locale.ROOT,
                    "%-14s %9.3f  %6.3f  %5.3f  %6d  %5d  %6d%s",
                    aspect.title(),
                    all.precision(),
                    all.recall(),
                    all.f1(),
                    all.right(),
                    all.wrong(),
                    all.missed(),
                    macro));
        }
        out.println();
    }

    /** What was wrong, document by document. */
    public void printErrors(DocumentScores scores) {
        out.println("Documents with errors: " + scores.errors().size());
        scores.errors().forEach(this::printErrors);
    }

    private void printErrors(DocumentErrors errors) {
        out.println("  " + Printable.line(errors.id()));
        errors.differences().forEach((aspect, difference) -> {
            print(aspect, "missed", difference.missed());
            print(aspect, "wrong", difference.wrong());
        });
    }

    private void print(Aspect aspect, String what, List<String> labels) {
        if (!labels.isEmpty()) {
            out.println(String.format(
                    Locale.ROOT, "    %-14s %-7s %s", aspect.title(), what, Printable.line(String.join("; ", labels))));
        }
    }
}
