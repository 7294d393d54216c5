package io.listwire.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Documents of made-up words that come as often as those of English: little words every second one, the others by Zipf's
 * law. Each 250th place has a name of the list, each 80th the first two words of one.
 */
final class NewsTexts {

    /** Characters, all of ASCII, of all documents together. */
    static final int CHARACTERS = 1_000_000;

    private static final int CHARACTERS_OF_ONE = 5_700;
    private static final int VOCABULARY = 8_000;
    private static final String[] LITTLE =
            ("the of and to in a is that for it as was with be by on not he his but at are this have from"
                            + " or had an they which one you were all her she there would their we him been has when who will no more if out")
                    .split(" ", -1);

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> names;

    NewsTexts(long seed, List<String> names) {
        this.random = new Random(seed);
        this.names = names;
        Names words = new Names(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary.add(words.word());
        }
    }

    List<String> documents() {
        List<String> documents = new ArrayList<>();
        for (int left = CHARACTERS; left > 0; left -= CHARACTERS_OF_ONE) {
            documents.add(document(Math.min(left, CHARACTERS_OF_ONE)));
        }
        return documents;
    }

    private String document(int length) {
        StringBuilder text = new StringBuilder(length + 100);
        boolean begins = true;
        while (text.length() < length) {
            String next = next();
            text.append(begins ? Character.toUpperCase(next.charAt(0)) + next.substring(1) : next);
            begins = random.nextInt(16) == 0;
            text.append(begins ? ". " : " ");
        }
        return text.substring(0, length);
    }

    private String next() {
        if (random.nextInt(250) == 0) {
            return names.get(random.nextInt(names.size()));
        }
        if (random.nextInt(80) == 0) {
            String name = names.get(random.nextInt(names.size()));
            return name.substring(0, name.indexOf(' ', name.indexOf(' ') + 1));
        }
        if (random.nextBoolean()) {
            return LITTLE[(int) (LITTLE.length * Math.pow(random.nextDouble(), 2))];
        }
        return vocabulary.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
    }
}
