package io.listwire.standalone.cli;

import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.PartyChange;
import io.listwire.standalone.lists.ListComparison;
import io.listwire.standalone.print.PartyText;
import io.listwire.standalone.print.Printable;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes for people. */
record ChangeTextPrinter(PrintWriter out) implements ChangePrinter {

    @Override
    public void change(ListComparison.Change found) {
        PartyChange change = found.change();
        out.printf("%-9s %s  %s%n", change.action(), change.list(), Printable.line(change.name()));
        if (found.before() != null && found.after() == null) {
            out.println("    before  " + PartyText.of(found.before()));
        }
        if (found.after() != null && found.before() == null) {
            out.println("    after   " + PartyText.of(found.after()));
        }
        if (change.pairing() != null) {
            out.println("    paired  " + Printable.line(change.pairing().explanation()));
        }
        change.differences().forEach(this::difference);
    }

    private void difference(FieldDifference difference) {
        out.println("    " + difference.field() + (difference.material() ? "" : " (cosmetic)"));
        out.println("      before  " + orDash(difference.before()));
        out.println("      after   " + orDash(difference.after()));
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : Printable.line(value);
    }

    @Override
    public void summary(DiffSummary summary) {
        out.printf(
                "%s: %d listed, %d delisted, %d amended, %d cosmetic%s; %d entries before, %d after%n",
                summary.list(),
                summary.listed(),
                summary.delisted(),
                summary.amended(),
                summary.cosmetic(),
                summary.paired() == 0 ? "" : ", of these " + summary.paired() + " paired",
                summary.before(),
                summary.after());
    }

    @Override
    public void held(DiffSummary summary, List<String> reasons) {
        reasons.forEach(reason -> out.println(summary.list() + ": HELD: " + Printable.line(reason)));
        out.printf(
                "%s: HELD: it would list %d, delist %d and amend %d; %d entries before, %d after%n",
                summary.list(),
                summary.listed(),
                summary.delisted(),
                summary.amended(),
                summary.before(),
                summary.after());
    }
}
