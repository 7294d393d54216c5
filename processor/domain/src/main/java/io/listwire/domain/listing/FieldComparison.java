package io.listwire.domain.listing;

import io.listwire.domain.text.LostCharacters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the values of one field: takes off both sides what belongs together, the surest evidence first, until what is
 * left has come or gone. Takes time in proportion to the number of values.
 */
final class FieldComparison {

    /** Looking for lost characters compares each with each: beyond this many pairs it is not done. */
    private static final int MOST_LOST_CHARACTER_PAIRS = 1_000;

    private static final Comparator<FieldElement> BY_WRITING = Comparator.comparing(FieldElement::shown);

    private final PartyField field;
    private final List<FieldDifference> found = new ArrayList<>();
    private List<FieldElement> before;
    private List<FieldElement> after;

    private FieldComparison(PartyField field, List<FieldElement> before, List<FieldElement> after) {
        this.field = field;
        this.before = before.stream().sorted(BY_WRITING).toList();
        this.after = after.stream().sorted(BY_WRITING).toList();
    }

    static List<FieldDifference> differences(PartyField field, List<FieldElement> before, List<FieldElement> after) {
        if (values(before).equals(values(after))) {
            return List.of();
        }
        FieldComparison comparison = new FieldComparison(field, before, after);
        comparison.run(said(before), said(after));
        return comparison.found.isEmpty() ? List.of(ofOrder(field, before, after)) : List.copyOf(comparison.found);
    }

    private static List<Object> values(List<FieldElement> elements) {
        return elements.stream().map(FieldElement::value).toList();
    }

    private static Set<String> said(List<FieldElement> elements) {
        return elements.stream().flatMap(element -> element.says().stream()).collect(Collectors.toSet());
    }

    private static FieldDifference ofOrder(PartyField field, List<FieldElement> before, List<FieldElement> after) {
        return FieldDifference.changed(field.orderLabel(), inOneLine(before), inOneLine(after), false);
    }

    private static String inOneLine(List<FieldElement> elements) {
        return elements.stream().map(FieldElement::shown).collect(Collectors.joining("; "));
    }

    private void run(Set<String> saidBefore, Set<String> saidAfter) {
        takeOff(element -> List.of(element.value()));
        sayTheSame(takeOff(element -> List.of(element.keys().get(0))));
        sayTheSame(takeOff(FieldElement::keys));
        sayTheSame(takeOffLostCharacters());
        takeOff(FieldElement::kinship).forEach(pair -> found.add(changed(pair, field.weighty())));
        for (FieldElement gone : before) {
            boolean material = isMaterial(gone, saidAfter);
            found.add(FieldDifference.removed(field.label(), gone.shown(), material));
        }
        for (FieldElement come : after) {
            boolean material = isMaterial(come, saidBefore);
            found.add(FieldDifference.added(field.label(), come.shown(), material));
        }
    }

    /** A value that the other side says as well, more strongly or another number of times, says nothing new. */
    private boolean isMaterial(FieldElement element, Set<String> saidByOther) {
        return field.weighty()
                && !element.saysNothing()
                && !saidByOther.contains(element.keys().get(0));
    }

    private void sayTheSame(List<Pair> pairs) {
        pairs.forEach(pair -> found.add(changed(pair, false)));
    }

    private FieldDifference changed(Pair pair, boolean material) {
        return FieldDifference.changed(
                field.label(), pair.before().shown(), pair.after().shown(), material);
    }

    /** Takes off pairs that have one of the keys in common. */
    private List<Pair> takeOff(Function<FieldElement, List<?>> keys) {
        Map<Object, Deque<FieldElement>> byKey = new HashMap<>();
        for (FieldElement candidate : after) {
            keys.apply(candidate)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayDeque<>()).add(candidate));
        }
        return takeOffPairs((element, taken) -> keys.apply(element).stream()
                .map(key -> firstFree(byKey.get(key), taken))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<FieldElement> firstFree(@Nullable Deque<FieldElement> candidates, Set<FieldElement> taken) {
        while (candidates != null && !candidates.isEmpty() && taken.contains(candidates.peek())) {
            candidates.remove();
        }
        return Optional.ofNullable(candidates).map(Deque::peek);
    }

    private List<Pair> takeOffLostCharacters() {
        if ((long) before.size() * after.size() > MOST_LOST_CHARACTER_PAIRS) {
            return List.of();
        }
        return takeOffPairs((element, taken) -> after.stream()
                .filter(candidate -> !taken.contains(candidate))
                .filter(candidate -> candidate.rest().equals(element.rest()))
                .filter(candidate -> LostCharacters.explain(element.text(), candidate.text()))
                .findFirst());
    }

    private List<Pair> takeOffPairs(BiFunction<FieldElement, Set<FieldElement>, Optional<FieldElement>> partner) {
        List<Pair> pairs = new ArrayList<>();
        // By identity: two elements of one list may be equal.
        Set<FieldElement> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (FieldElement element : before) {
            partner.apply(element, taken).ifPresent(other -> {
                pairs.add(new Pair(element, other));
                taken.add(element);
                taken.add(other);
            });
        }
        before = before.stream().filter(element -> !taken.contains(element)).toList();
        after = after.stream().filter(element -> !taken.contains(element)).toList();
        return pairs;
    }

    private record Pair(FieldElement before, FieldElement after) {}
}
