package io.listwire.domain.matching;

import io.listwire.domain.listing.Identifier;
import io.listwire.domain.text.Folding;
import org.jspecify.annotations.Nullable;

/** Compares identifiers by kind, value and issuer. */
final class IdentifierComparison {

    /** Fewest letters and digits that no other company is likely to have, whatever the kind and whoever the issuer. */
    private static final int LONG = 9;

    private static final int FEWEST = 4;

    /** What two identifiers say. */
    enum Outcome {
        /** The same: the two are one. */
        DECIDES,
        /** The same, but of a kind that others may share. */
        SUPPORTS,
        /** Of the same kind and issuer, and another. */
        CONFLICTS,
        /** Nothing. */
        NONE
    }

    private IdentifierComparison() {}

    /** What the value is compared by: letters and digits, without leading zeros where it is a number. */
    static String key(Identifier identifier) {
        String tight = Folding.tight(identifier.value());
        int zeros = 0;
        while (zeros < tight.length() - 1 && tight.charAt(zeros) == '0') {
            zeros++;
        }
        boolean number = tight.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? tight.substring(zeros) : tight;
    }

    static Outcome of(Identifier company, Identifier party) {
        IdentifierKinds.Kind companyKind = IdentifierKinds.bundled().of(company.kind());
        IdentifierKinds.Kind partyKind = IdentifierKinds.bundled().of(party.kind());
        boolean sameKind = companyKind.equals(partyKind);
        String value = key(company);
        if (value.equals(key(party))) {
            return equalValues(value, companyKind, partyKind, issuers(company.issuer(), party.issuer()));
        }
        boolean conflicts = sameKind
                && (companyKind.strength() == IdentifierKinds.Strength.UNIQUE
                        || (companyKind.strength() == IdentifierKinds.Strength.BY_ISSUER
                                && issuers(company.issuer(), party.issuer()) == Issuers.SAME));
        return conflicts ? Outcome.CONFLICTS : Outcome.NONE;
    }

    private static Outcome equalValues(
            String value, IdentifierKinds.Kind company, IdentifierKinds.Kind party, Issuers issuers) {
        boolean hasDigits = value.chars().anyMatch(Character::isDigit);
        boolean isLong = value.length() >= LONG && hasDigits;
        if (value.length() < FEWEST && !(company.equals(party) && issuers == Issuers.SAME)) {
            return Outcome.NONE;
        }
        if (!company.equals(party)) {
            // Publishers name the same number differently; a long one is no coincidence.
            boolean weak = company.strength() == IdentifierKinds.Strength.WEAK
                    && party.strength() == IdentifierKinds.Strength.WEAK;
            return isLong && issuers != Issuers.OTHER ? (weak ? Outcome.SUPPORTS : Outcome.DECIDES) : Outcome.NONE;
        }
        return switch (company.strength()) {
            case UNIQUE -> Outcome.DECIDES;
            case BY_ISSUER ->
                switch (issuers) {
                    case SAME -> Outcome.DECIDES;
                    case UNKNOWN -> isLong ? Outcome.DECIDES : Outcome.SUPPORTS;
                    case OTHER -> Outcome.NONE;
                };
            case WEAK -> issuers == Issuers.OTHER ? Outcome.NONE : Outcome.SUPPORTS;
        };
    }

    private enum Issuers {
        SAME,
        OTHER,
        UNKNOWN
    }

    private static Issuers issuers(@Nullable String company, @Nullable String party) {
        if (company == null || party == null) {
            return Issuers.UNKNOWN;
        }
        return Folding.tight(company).equals(Folding.tight(party)) ? Issuers.SAME : Issuers.OTHER;
    }
}
