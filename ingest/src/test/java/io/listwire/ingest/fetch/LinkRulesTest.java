package io.listwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.settings.SourceKind;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.Origin;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

    private static final String API = "https://gazette.example/api/documents.json";

    private static LinkRules rules(String address, String... hosts) {
        return new LinkRules(new SourceSettings(
                "fr", SourceKind.NOTICES, "federal-register", address, Duration.ofHours(1), Set.of(hosts)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gazette.example/full/1.xml",
                "https://GAZETTE.example:443/full/1.xml",
                "https://texts.example/1.xml",
                "https://mirror.example:8443/1.xml"
            })
    void shouldAllowTheSourcesOwnHostAndThoseInTheSettings(String address) throws Exception {
        URI uri = rules(API, "texts.example", "mirror.example:8443").require(new Origin("fr", address));

        assertThat(uri).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gazette.example/full/1.xml",
                "https://gazette.example:8443/full/1.xml",
                "https://gazette.example.attacker.example/1.xml",
                "https://user@gazette.example/1.xml",
                "https://texts.example:9000/1.xml",
                "https://mirror.example/1.xml",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/1.xml",
                "file:///etc/hostname",
                "ftp://gazette.example/1.xml",
                "//gazette.example/1.xml",
                "1.xml",
                "https:///1.xml",
                "not an address",
                ""
            })
    void shouldRefuseWhateverElseTheContentNames(String address) {
        LinkRules rules = rules(API, "texts.example", "mirror.example:8443");

        assertThatThrownBy(() -> rules.require(new Origin("fr", address)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not got");
    }

    @Test
    void shouldAllowHttpOnlyWhereTheSourceItselfIsReadByHttp() throws Exception {
        LinkRules rules = rules("http://127.0.0.1:8080/documents.json");

        assertThat(rules.require(new Origin("fr", "http://127.0.0.1:8080/1.xml")))
                .isEqualTo(URI.create("http://127.0.0.1:8080/1.xml"));
        assertThat(rules.allow(URI.create("http://127.0.0.1:8081/1.xml")))
                .as("another port of the same host")
                .isFalse();
    }

    @Test
    void shouldAllowOnlyHostsInTheSettingsWhereTheSourceIsAFile() {
        assertThat(rules("documents.json", "texts.example").allow(URI.create("https://texts.example/1.xml")))
                .isTrue();
        assertThat(rules("documents.json").allow(URI.create("https://texts.example/1.xml")))
                .isFalse();
    }
}
