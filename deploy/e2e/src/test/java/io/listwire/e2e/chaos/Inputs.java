package io.listwire.e2e.chaos;

import io.listwire.contract.Topics;
import io.listwire.e2e.chaos.GenuineParties.Party;
import io.listwire.e2e.chaos.Input.Phase;
import io.listwire.e2e.chaos.Input.Poison;
import io.listwire.e2e.chaos.Input.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * An endless stream of inputs, the same for the same seed. What depends on the order in which it comes, such as a company
 * and a list on which it stands, is given in different phases.
 */
final class Inputs {

    private static final List<String> TOPICS = Topics.all().stream()
            .filter(topic ->
                    topic.readers().contains("processor") && topic.writers().contains("ingest"))
            .map(topic -> topic.name())
            .toList();
    /** Neither Avro, nor of a schema that the registry has. */
    private static final List<String> POISON = List.of("no Avro at all", "\0\0\17\0\0of no schema");

    private static final String JSON = "application/json";
    private static final int COMPANIES = 4;
    /** Of each round one: none is like another, for which of two that are alike came first is a matter of luck. */
    private static final List<String> ARTICLES = List.of(
            "%s, which stands on the Unverified List of the Commerce Department, has asked the Bureau of Industry and"
                    + " Security for a visit. %s did not want to comment.",
            "A shipment of %s waits at the port for want of a statement of its end user, customs officers say. The"
                    + " freight was booked by %s.",
            "In its yearly report %s calls the rules of export its greatest risk, and names %s among those that it"
                    + " buys from.");

    private final Random random;
    private final LocalDate today;
    private final List<Party> parties = GenuineParties.all();
    private final List<ListEditions> lists;
    private final TreeSet<Integer> watched = new TreeSet<>();
    private String lastText = "";
    private int round;

    /** @param today date of all documents */
    Inputs(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        this.lists = List.of(
                new ListEditions("US-BIS-UVL", true, parties, random),
                new ListEditions("JP-METI-EUL", false, parties, random),
                new ListEditions("CN-UEL", false, parties, random));
    }

    /** Phases that follow each other: what is about lists, then about companies, then documents. */
    List<Phase> round() {
        List<List<Input>> phases = List.of(snapshots(), companies(), documents());
        List<Input> any = phases.get(random.nextInt(phases.size()));
        any.add(new Poison(TOPICS.get(round % TOPICS.size()), POISON.get(random.nextInt(POISON.size()))));
        round++;
        return phases.stream().map(Phase::new).toList();
    }

    private List<Input> snapshots() {
        List<Input> inputs = new ArrayList<>();
        for (ListEditions list : lists) {
            String edition = round == 0 ? list.edition() : list.next();
            boolean twice = round % lists.size() == inputs.size();
            inputs.add(new Request("POST", list.path(), "text/csv", edition, twice));
        }
        return inputs;
    }

    private List<Input> companies() {
        List<Input> inputs = new ArrayList<>();
        TreeSet<Integer> changed = new TreeSet<>();
        while (changed.size() < COMPANIES) {
            changed.add(random.nextInt(parties.size()));
        }
        for (int number : changed) {
            inputs.add(watched.contains(number) && random.nextBoolean() ? leaves(number) : comes(number));
        }
        inputs.add(new Request("PUT", "/v1/watchlists/partners", "text/csv", partners(), false));
        return inputs;
    }

    private Input comes(int number) {
        watched.add(number);
        String body =
                """
                {"id": "c-%d", "names": ["%s"], "country": "%s", "notes": "as of round %d"}""".formatted(number, json(name(number)), parties.get(number).country(), round);
        return new Request("POST", "/v1/watchlists/suppliers/companies", JSON, body, false);
    }

    // As it is listed, or with something more, which a company's books would have.
    private String name(int number) {
        String name = parties.get(number).name();
        return random.nextBoolean() ? name : name + " (Trading)";
    }

    private Input leaves(int number) {
        watched.remove(number);
        return new Request("DELETE", "/v1/watchlists/suppliers/companies/c-" + number, JSON, "", false);
    }

    private String partners() {
        StringBuilder csv = new StringBuilder("id,name,country\n");
        int first = random.nextInt(parties.size());
        for (int i = 0; i < COMPANIES; i++) {
            Party party = parties.get((first + i) % parties.size());
            csv.append("p-%d,\"%s\",%s\n".formatted(i, party.name().replace("\"", "\"\""), party.country()));
        }
        return csv.toString();
    }

    private List<Input> documents() {
        List<Input> inputs = new ArrayList<>();
        String text = lastText;
        if (round > 0) {
            inputs.add(article("copies", ARTICLES.size(), text));
        }
        for (int i = 0; i < ARTICLES.size(); i++) {
            text = ARTICLES.get(i).formatted(lists.get(i).any().name(), any().name());
            inputs.add(article("wire", i, text));
        }
        lastText = text;
        inputs.add(new Request("POST", "/v1/notices", JSON, notice(), false));
        return inputs;
    }

    private Input article(String source, int number, String text) {
        String body = """
                {"id": "a-%1$d-%2$d", "source": "%3$s", "title": "Round %1$d, article %2$d: export controls",
                 "text": "%4$s", "publishedAt": "%5$sT%6$02d:%7$02d:%8$02dZ"}""".formatted(
                        round, number, source, json(text), today.minusDays(1), round / 60 % 24, round % 60, number);
        return new Request("POST", "/v1/news", JSON, body, false);
    }

    private String notice() {
        int count = 1 + random.nextInt(20);
        return """
                {"document_number": "%1$s-%2$05d", "type": "Rule", "title": "Unverified List: %3$d parties join",
                 "abstract": "The Bureau of Industry and Security puts %3$d parties on the Unverified List.",
                 "action": "Final rule.", "agencies": [{"name": "Industry and Security Bureau"}],
                 "publication_date": "%4$s", "html_url": "https://example.test/%2$d"}""".formatted(today.getYear(), round + 1, count, today.minusDays(1));
    }

    private Party any() {
        return parties.get(random.nextInt(parties.size()));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
