package io.listwire.domain.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How far what was found agrees with what was expected, over many documents (micro-averaged). */
final class Agreement {

    private final String name;
    private int right;
    private int wrong;
    private int missed;

    Agreement(String name) {
        this.name = name;
    }

    /** Counts one document; returns what differs, empty where nothing does. */
    String add(Collection<String> expected, Collection<String> found) {
        Set<String> both = new TreeSet<>(expected);
        both.retainAll(Set.copyOf(found));
        right += both.size();
        Set<String> extra = new TreeSet<>(found);
        extra.removeAll(both);
        wrong += extra.size();
        Set<String> lacking = new TreeSet<>(expected);
        lacking.removeAll(both);
        missed += lacking.size();
        return extra.isEmpty() && lacking.isEmpty() ? "" : " " + name + " missed " + lacking + " wrong " + extra;
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-10s precision %.3f recall %.3f F1 %.3f (right %d, wrong %d, missed %d)",
                name,
                precision(),
                recall(),
                f1(),
                right,
                wrong,
                missed);
    }
}
