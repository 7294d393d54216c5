package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualNameMatcherTest {

    private final NameMatcher matcher = new EqualNameMatcher();

    @Test
    void shouldMatchAnyNameOfTheOneWithAnyOfTheOther() {
        assertThat(matcher.match(
                        List.of("Quux", "FOO BAR CO LTD"),
                        List.of(name("Baz", NameKind.PRIMARY), name("Foo-Bar Co., Ltd.", NameKind.ALIAS))))
                .contains(new NameMatch(
                        "FOO BAR CO LTD",
                        "Foo-Bar Co., Ltd.",
                        1.0,
                        "“FOO BAR CO LTD” is the party's alias “Foo-Bar Co., Ltd.” but for letter case, accents and"
                                + " punctuation"));
    }

    @Test
    void shouldPreferThePrimaryName() {
        assertThat(matcher.match(
                        List.of("Foo"),
                        List.of(
                                name("FOO", NameKind.FORMER),
                                name("foo", NameKind.ALIAS),
                                name("Foo", NameKind.PRIMARY))))
                .map(NameMatch::explanation)
                .contains("“Foo” is the party's name “Foo”");
    }

    @Test
    void shouldSayThatItIsAFormerName() {
        assertThat(matcher.match(List.of("Foo"), List.of(name("Foo", NameKind.FORMER))))
                .map(NameMatch::explanation)
                .contains("“Foo” is the party's former name “Foo”");
    }

    @Test
    void shouldNotMatchWeakAliases() {
        assertThat(matcher.match(List.of("Foo"), List.of(name("Foo", NameKind.WEAK))))
                .isEmpty();
    }

    @Test
    void shouldNotMatchNamesWithoutLettersOrDigits() {
        assertThat(matcher.match(List.of("★", "", "?"), List.of(name("★", NameKind.PRIMARY))))
                .isEmpty();
    }

    @Test
    void shouldNotMatchAnotherLegalForm() {
        assertThat(matcher.match(List.of("Foo Ltd"), List.of(name("Foo GmbH", NameKind.PRIMARY))))
                .isEmpty();
    }

    private static PartyName name(String text, NameKind kind) {
        return new PartyName(text, kind, null);
    }
}
