package io.listwire.deploy.benchmarks;

import io.listwire.contract.TrustedRecords;
import io.listwire.schema.Address;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A list of parties that do not exist, each of about the size of a genuine entry: names, addresses, remarks. */
final class SyntheticList {

    private static final String[] SYLLABLES = {
        "ka", "ro", "min", "tel", "sho", "bai", "zen", "ul", "var", "dor", "pe", "lin", "gra", "mos", "tyr", "en"
    };
    private static final String[] COUNTRIES = {"CN", "RU", "IR", "AE", "TR", "SY", "KP", "VE", "BY", "PK"};

    static {
        TrustedRecords.trust();
    }

    private final Random random;
    private final List<PartyDetails> entries = new ArrayList<>();
    private int edition;
    private int numbered;

    SyntheticList(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            entries.add(party());
        }
    }

    /** A list of parties with those names. */
    static SyntheticList named(SyntheticNames names, long seed, int size) {
        SyntheticList list = new SyntheticList(seed, 0);
        for (int i = 0; i < size; i++) {
            list.add(names.next(), names.next());
        }
        return list;
    }

    /** The list with those entries. */
    static SyntheticList of(List<PartyDetails> entries, long seed) {
        SyntheticList list = new SyntheticList(seed, 0);
        list.entries.addAll(entries);
        list.numbered = entries.size();
        return list;
    }

    /** One more party, with those names, in another edition of the list. */
    void add(String... names) {
        List<PartyName> all = new ArrayList<>();
        for (String name : names) {
            all.add(new PartyName(name, all.isEmpty() ? NameKind.PRIMARY : NameKind.ALIAS, null));
        }
        entries.add(PartyDetails.newBuilder(party()).setNames(all).build());
        edition++;
    }

    /** Changes as many entries, of all kinds alike: a third is amended, and as many leave as come. */
    void change(int changes) {
        edition++;
        for (int i = 0; i < changes; i++) {
            int place = i * (entries.size() / changes);
            switch (i % 3) {
                case 0 -> entries.set(place, amended(entries.get(place)));
                case 1 -> {
                    // One that left and one that came count as two, for which the last change alone has no room.
                    if (i + 1 < changes) {
                        entries.set(place, party());
                    }
                }
                default -> {
                    // The other half of a replacement.
                }
            }
        }
        int told = (changes + 2) / 3 + 2 * (changes / 3);
        for (int i = told; i < changes; i++) {
            entries.add(party());
        }
    }

    int size() {
        return entries.size();
    }

    int edition() {
        return edition;
    }

    List<PartyDetails> entries() {
        return entries;
    }

    private static PartyDetails amended(PartyDetails party) {
        List<PartyName> names = new ArrayList<>(party.getNames());
        names.add(new PartyName("Added " + party.getNames().get(0).getText(), NameKind.ALIAS, null));
        return PartyDetails.newBuilder(party).setNames(names).build();
    }

    private PartyDetails party() {
        String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        return PartyDetails.newBuilder()
                .setPublisherId(Integer.toString(++numbered))
                .setType(PartyType.ORGANIZATION)
                .setNames(List.of(
                        new PartyName(words(3) + " Co., Ltd.", NameKind.PRIMARY, null),
                        new PartyName(words(2), NameKind.ALIAS, null)))
                .setAddresses(
                        List.of(new Address(random.nextInt(900) + " " + words(2) + " Road, " + words(1), country)))
                .setProgrammes(List.of("SDGT"))
                .setDates(List.of(new PartyDate("LISTING", "03 Jun 2021", null)))
                .setRemarks("Linked to: " + words(4) + "; registered under number " + random.nextInt(10_000_000) + ".")
                .build();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ");
            for (int syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
                words.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
        }
        return words.toString();
    }
}
