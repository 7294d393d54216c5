package io.listwire.domain.listing;

import java.util.List;

/**
 * One value of a field in the forms in which two versions of an entry are compared.
 *
 * @param value the value itself
 * @param shown the value as a person reads it
 * @param text the published wording, for finding lost characters
 * @param rest all that the element says beyond its wording
 * @param keys elements with any key in common say the same; the first key is the surest, and there is always one
 * @param says keys of all that it says, other elements' included that would say no more beside it
 * @param kinship where nothing says the same, elements with any of these in common are one element that changed
 */
record FieldElement(
        Object value,
        String shown,
        String text,
        String rest,
        List<String> keys,
        List<String> says,
        List<String> kinship) {

    /** One beside which nothing else is said already. */
    FieldElement(Object value, String shown, String text, String rest, List<String> keys, List<String> kinship) {
        this(value, shown, text, rest, keys, List.of(keys.get(0)), kinship);
    }

    static FieldElement ofText(String text) {
        return new FieldElement(text, text, text, "", List.of(Wording.key(text)), List.of());
    }

    /** The value of a field that has one value at most. */
    static FieldElement single(String text, List<String> keys) {
        return new FieldElement(text, text, text, "", keys, List.of("the one value"));
    }

    boolean saysNothing() {
        return text.isBlank();
    }
}
