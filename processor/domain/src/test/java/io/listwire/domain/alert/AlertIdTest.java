package io.listwire.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertIdTest {

    /** Subscribers recognise an alert by its id: it must never be another one. */
    @Test
    void shouldStayTheSameForEver() {
        assertThat(AlertId.of("list-change", "US-BIS-UVL", "name:FOO")).isEqualTo("3836a1ef84a4aaad7052fb27e554c0e9");
    }

    @Test
    void shouldTellPartsApartThatRunTogether() {
        List<String> ids = Stream.of(
                        new String[] {},
                        new String[] {""},
                        new String[] {"", ""},
                        new String[] {"ab", "c"},
                        new String[] {"a", "bc"},
                        new String[] {"abc"},
                        new String[] {"c", "ab"},
                        new String[] {"\uD800"},
                        new String[] {"\uD801"},
                        new String[] {"?"},
                        new String[] {"\u0000a"},
                        new String[] {"\u0000", "a"})
                .map(AlertId::of)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }
}
