package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameIndexTest {

    @Test
    void shouldFindPartiesByAnyNameButWeakOnes() {
        PartyNameIndex parties = new PartyNameIndex();
        parties.put("L/1", List.of(name("Foo", NameKind.PRIMARY), name("Bar", NameKind.WEAK)));
        parties.put("L/2", List.of(name("FOO.", NameKind.FORMER)));

        assertThat(parties.candidates(List.of("foo"))).containsExactly("L/1", "L/2");
        assertThat(parties.candidates(List.of("bar"))).isEmpty();
        parties.remove("L/1");
        assertThat(parties.candidates(List.of("foo"))).containsExactly("L/2");
    }

    @Test
    void shouldFindCompaniesByAnyNameButNotForWeakOnes() {
        CompanyNameIndex companies = new CompanyNameIndex();
        companies.put("w/1", List.of("Foo", "Baz"));

        assertThat(companies.candidates(List.of(name("BAZ", NameKind.ALIAS)))).containsExactly("w/1");
        assertThat(companies.candidates(List.of(name("BAZ", NameKind.WEAK)))).isEmpty();
        companies.remove("w/1");
        assertThat(companies.candidates(List.of(name("BAZ", NameKind.ALIAS)))).isEmpty();
    }

    @Test
    void shouldForgetTheFormerNamesWhenNewOnesCome() {
        NameKeyIndex index = new NameKeyIndex();
        index.put("a", List.of("Foo"));
        index.put("a", List.of("Bar"));

        assertThat(index.owners(List.of("Foo"))).isEmpty();
        assertThat(index.owners(List.of("Bar"))).containsExactly("a");
    }

    @Test
    void shouldNotFindNamesWithoutLettersOrDigits() {
        NameKeyIndex index = new NameKeyIndex();
        index.put("a", List.of("★"));

        assertThat(index.owners(List.of("★", "", "?"))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldFindWhatALookAtEveryNameFinds(long seed) {
        Random random = new Random(seed);
        NameKeyIndex index = new NameKeyIndex();
        Map<String, Set<String>> naive = new HashMap<>();
        for (int step = 0; step < 200; step++) {
            String owner = "o" + random.nextInt(10);
            if (random.nextInt(3) == 0) {
                index.remove(owner);
                naive.remove(owner);
            } else {
                Set<String> names = names(random);
                index.put(owner, names);
                naive.put(owner, names);
            }
            Set<String> wanted = names(random);
            assertThat(index.owners(wanted)).isEqualTo(lookedUp(naive, wanted));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static Set<String> lookedUp(Map<String, Set<String>> naive, Set<String> wanted) {
        Set<String> owners = new TreeSet<>();
        naive.forEach((owner, names) -> {
            if (names.stream().anyMatch(wanted::contains)) {
                owners.add(owner);
            }
        });
        return owners;
    }

    private static Set<String> names(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> "N" + random.nextInt(15))
                .collect(Collectors.toSet());
    }

    private static PartyName name(String text, NameKind kind) {
        return new PartyName(text, kind, null);
    }
}
