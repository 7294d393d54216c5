package io.listwire.e2e.chaos;

import io.listwire.e2e.chaos.GenuineParties.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One edition after the other of a list whose parties come, go and change. */
final class ListEditions {

    private static final int MOST_COME = 6;
    private static final int MOST_GO = 4;
    private static final int MOST_CHANGE = 3;
    /** One edition in so many has lost most of its parties: it is held. */
    private static final int ONE_IS_CUT_OF = 8;

    private final String list;
    private final boolean publishersOwn;
    private final List<Party> parties;
    private final Random random;
    /** By number of the party: how often it has changed. */
    private final Map<Integer, Integer> listed = new TreeMap<>();

    /** @param publishersOwn whether it is written as the Bureau of Industry and Security does, else in Listwire's layout */
    ListEditions(String list, boolean publishersOwn, List<Party> parties, Random random) {
        this.list = list;
        this.publishersOwn = publishersOwn;
        this.parties = parties;
        this.random = random;
        for (int i = 0; i < parties.size(); i++) {
            if (random.nextInt(3) == 0) {
                listed.put(i, 0);
            }
        }
    }

    /** The first edition, and after each {@link #change} the next. */
    String edition() {
        List<String> rows = new ArrayList<>();
        listed.forEach((party, changes) -> rows.add(row(parties.get(party), changes)));
        return text(rows);
    }

    /** An edition in which something is different, or one that was cut. */
    String next() {
        if (random.nextInt(ONE_IS_CUT_OF) == 0) {
            List<String> rows = new ArrayList<>();
            listed.entrySet().stream()
                    .limit(listed.size() / 3)
                    .forEach(party -> rows.add(row(parties.get(party.getKey()), party.getValue())));
            return text(rows);
        }
        change();
        return edition();
    }

    private void change() {
        List<Integer> there = new ArrayList<>(listed.keySet());
        for (int i = random.nextInt(MOST_GO + 1); i > 0; i--) {
            listed.remove(there.remove(random.nextInt(there.size())));
        }
        for (int i = random.nextInt(MOST_CHANGE + 1); i > 0; i--) {
            listed.merge(there.get(random.nextInt(there.size())), 1, Integer::sum);
        }
        for (int i = random.nextInt(MOST_COME + 1); i > 0; i--) {
            listed.putIfAbsent(random.nextInt(parties.size()), 0);
        }
    }

    private String row(Party party, int changes) {
        if (publishersOwn) {
            return party.rows().get(changes % party.rows().size());
        }
        return String.join(
                ",", list, quoted(party.name()), quoted(party.address().replace(";", "\\;")), "Edition " + changes);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private String text(List<String> rows) {
        String header = publishersOwn ? GenuineParties.HEADER : "list,name,addresses,remarks";
        String end = publishersOwn ? "" : "# entries: " + rows.size() + "\n";
        return header + "\n" + String.join("\n", rows) + "\n" + end;
    }

    String path() {
        return "/v1/lists/" + list + "/snapshots?format=" + (publishersOwn ? "csl" : "listwire-csv");
    }

    /** A party that stands on it. */
    Party any() {
        List<Integer> there = new ArrayList<>(listed.keySet());
        return parties.get(there.get(random.nextInt(there.size())));
    }
}
