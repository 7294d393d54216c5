package io.listwire.domain.screening;

import io.listwire.domain.listing.DifferenceKind;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.Identifier;
import io.listwire.domain.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two versions of a watched company; all of it tells it from other companies. */
public final class CompanyComparison {

    private CompanyComparison() {}

    /** The differences, field by field: values that came and values that left. Order, letter case and punctuation are none. */
    public static List<FieldDifference> differences(CompanyDetails before, CompanyDetails after) {
        List<FieldDifference> differences = new ArrayList<>();
        compare("names", before.names(), after.names(), differences);
        compare("country", country(before), country(after), differences);
        compare("addresses", before.addresses(), after.addresses(), differences);
        compare("identifiers", identifiers(before), identifiers(after), differences);
        return differences;
    }

    private static void compare(
            String field, List<String> before, List<String> after, List<FieldDifference> differences) {
        Map<String, String> left = byForm(before);
        Map<String, String> right = byForm(after);
        List<String> removed = without(left, right);
        List<String> added = without(right, left);
        if (removed.size() == 1 && added.size() == 1) {
            differences.add(new FieldDifference(field, DifferenceKind.CHANGED, removed.get(0), added.get(0), true));
            return;
        }
        removed.forEach(
                value -> differences.add(new FieldDifference(field, DifferenceKind.REMOVED, value, null, true)));
        added.forEach(value -> differences.add(new FieldDifference(field, DifferenceKind.ADDED, null, value, true)));
    }

    private static Map<String, String> byForm(List<String> values) {
        Map<String, String> byForm = new LinkedHashMap<>();
        values.forEach(value -> byForm.putIfAbsent(form(value), value));
        return byForm;
    }

    /** A value without letters and digits stands for itself. */
    static String form(String value) {
        String folded = Folding.tight(value);
        return folded.isEmpty() ? value : folded;
    }

    private static List<String> without(Map<String, String> values, Map<String, String> others) {
        return values.entrySet().stream()
                .filter(value -> !others.containsKey(value.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    static List<String> country(CompanyDetails company) {
        String country = company.country();
        return country == null ? List.of() : List.of(country);
    }

    static List<String> identifiers(CompanyDetails company) {
        return company.identifiers().stream().map(Identifier::shown).toList();
    }
}
