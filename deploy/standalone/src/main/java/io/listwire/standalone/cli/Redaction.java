package io.listwire.standalone.cli;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the values of secret settings out of whatever is shown: messages of exceptions may quote them. */
final class Redaction {

    private static final String HIDDEN = "[hidden]";
    private static final int SHORTEST = 4;
    private static final Splitter PARTS = Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("\"';:=")))
            .omitEmptyStrings();
    private static final List<String> SECRET =
            List.of("password", "secret", "jaas", "user.info", "token", "keystore.key", "credential");

    private final List<String> secrets = new ArrayList<>();

    Redaction(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (SECRET.stream().anyMatch(key.toLowerCase(Locale.ROOT)::contains)) {
                add(value);
                // The parts that Kafka takes a JAAS line, and Confluent a user:password, to pieces by.
                for (String part : PARTS.split(value)) {
                    add(part);
                }
            }
        });
        secrets.sort(Comparator.comparing(String::length).reversed());
    }

    private void add(String value) {
        if (value.length() >= SHORTEST) {
            secrets.add(value);
        }
    }

    String of(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        return shown;
    }
}
