package io.listwire.domain.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Entries made of few words, so that they often share names, addresses and numbers. */
final class RandomParties {

    private static final List<String> WORDS = List.of(
            "Foo",
            "foo",
            "FOO,",
            "Bar",
            "Co.",
            "Ltd",
            "&",
            "13",
            "5 5",
            "São",
            "S?o",
            "SÃ£o",
            "华为",
            "Ростех",
            "★",
            "",
            "Ⅳ",
            "People’s",
            "People?s",
            "02 Jan 1962",
            "1962-01-02",
            "\u202E",
            "\uD800",
            "a\u0301\u0323",
            "Armenia");
    private static final List<String> COUNTRIES = List.of("AM", "CN", "HK", "RU");

    private final Random random;

    RandomParties(long seed) {
        random = new Random(seed);
    }

    /** Seeds for parameterised tests, whose names then show the seed; -Dlistwire.seeds=N tries more of them. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("listwire.seeds", 300));
    }

    List<PartyDetails> list() {
        return IntStream.range(0, random.nextInt(30)).mapToObj(i -> party()).toList();
    }

    /** Another version of the list: most entries stay, some leave, some come, some change. */
    List<PartyDetails> successor(List<PartyDetails> list) {
        List<PartyDetails> next = new ArrayList<>();
        for (PartyDetails party : list) {
            int fate = random.nextInt(10);
            if (fate > 0) {
                next.add(fate < 7 ? party : party());
            }
        }
        next.addAll(list());
        return shuffled(next);
    }

    PartyDetails party() {
        PartyBuilder party = PartyBuilder.party(text())
                .publisherId(random.nextInt(5) == 0 ? String.valueOf(random.nextInt(20)) : null)
                .type(pick(List.of(PartyType.values())))
                .title(maybe())
                .licenseRequirement(maybe())
                .remarks(maybe());
        few(() -> party.name(text(), pick(List.of(NameKind.values()))));
        few(() -> party.address(text(), random.nextBoolean() ? pick(COUNTRIES) : null));
        few(() -> party.country(pick(COUNTRIES)));
        few(() -> party.identifier(pick(List.of("ISIN", "Isin", "LEI")), text(), maybe()));
        few(() -> party.programme(text()));
        few(() -> party.date(new PartyDate("BIRTH", text(), random.nextBoolean() ? LocalDate.of(1962, 1, 2) : null)));
        few(() -> party.placeOfBirth(text()));
        few(() -> party.link(text()));
        return party.vessel(random.nextInt(4) == 0 ? new Vessel(text(), text(), "1", "2", text(), "x") : null)
                .build();
    }

    /** The same entry with the values of its list fields in another order. */
    PartyDetails reordered(PartyDetails party) {
        return new PartyDetails(
                party.publisherId(),
                party.type(),
                shuffled(party.names()),
                shuffled(party.addresses()),
                shuffled(party.countries()),
                shuffled(party.identifiers()),
                shuffled(party.programmes()),
                shuffled(party.citations()),
                shuffled(party.dates()),
                party.title(),
                party.licenseRequirement(),
                party.licensePolicy(),
                party.vessel(),
                shuffled(party.nationalities()),
                shuffled(party.citizenships()),
                shuffled(party.placesOfBirth()),
                party.remarks(),
                shuffled(party.links()));
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    private String text() {
        return String.join(
                " ",
                IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> pick(WORDS))
                        .toList());
    }

    private String maybe() {
        return random.nextBoolean() ? text() : null;
    }

    private void few(Runnable action) {
        IntStream.range(0, random.nextInt(4)).forEach(i -> action.run());
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
