package io.listwire.domain.matching;

import io.listwire.domain.listing.PartyName;
import io.listwire.domain.name.NameKey;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Says in a sentence why two names were taken for the same. */
final class Explanation {

    private Explanation() {}

    static String of(String company, PartyName party, NameComparison comparison) {
        String partyName = "the party's " + kind(party) + " “" + party.text() + "”";
        if (company.equals(party.text())) {
            return "“" + company + "” is " + partyName;
        }
        if (NameKey.of(company).equals(NameKey.of(party.text()))) {
            return "“" + company + "” is " + partyName + " but for letter case, accents and punctuation";
        }
        return "“" + company + "” is like " + partyName + String.format(Locale.ROOT, " (%.2f): ", comparison.score())
                + words(comparison);
    }

    /** As above, with what speaks for it and against it besides. */
    static String of(String company, PartyName party, NameComparison comparison, List<Finding> findings) {
        StringJoiner sentence = new StringJoiner("; ");
        sentence.add(of(company, party, comparison));
        findings.forEach(finding -> sentence.add(finding.text()));
        return sentence.toString();
    }

    private static String kind(PartyName party) {
        return switch (party.kind()) {
            case PRIMARY -> "name";
            case ALIAS, WEAK -> "alias";
            case FORMER -> "former name";
        };
    }

    private static String words(NameComparison comparison) {
        StringJoiner reasons = new StringJoiner("; ");
        for (WordAlignment word : comparison.words()) {
            reasons.add(reason(word));
        }
        comparison.remarks().forEach(remark -> reasons.add(remark.text()));
        return reasons.toString();
    }

    private static String reason(WordAlignment word) {
        String left = joined(word.left());
        String right = joined(word.right());
        return switch (word.kind()) {
            case EQUAL -> left.equals(right) ? left : left + " = " + right;
            case SIMILAR, JOINED -> left + " ≈ " + right;
            case ABBREVIATION -> left + " and " + right + ": one abbreviates the other";
            case UNMATCHED -> left.isEmpty() ? "only the party has " + right : "only the company has " + left;
        };
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }
}
