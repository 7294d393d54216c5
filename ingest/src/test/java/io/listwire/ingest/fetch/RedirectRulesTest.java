package io.listwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.Origin;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are given as numbers, so that no name server is asked. */
class RedirectRulesTest {

    private static final URI PUBLIC = URI.create("https://192.0.2.1/lists/list.csv");

    @Test
    void shouldFollowAPublicAddressAndARelativeOne() throws Exception {
        RedirectRules rules = rules(PUBLIC);

        assertThat(rules.follow(PUBLIC, "https://198.51.100.7/x")).isEqualTo(URI.create("https://198.51.100.7/x"));
        assertThat(rules.follow(PUBLIC, "new.csv")).isEqualTo(URI.create("https://192.0.2.1/lists/new.csv"));
        assertThat(rules.follow(URI.create("http://192.0.2.1/"), "https://192.0.2.1/x"))
                .isEqualTo(URI.create("https://192.0.2.1/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://10.1.2.3/x",
                "https://172.16.0.1/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://0.0.0.0/x",
                "https://0.1.2.3/x",
                "https://224.0.0.1/x",
                "https://[::1]/x",
                "https://[::]/x",
                "https://[fe80::1]/x",
                "https://[fd00::1]/x",
                "https://[::ffff:127.0.0.1]/x"
            })
    void shouldRefuseWhenItLeadsFromAPublicAddressIntoAPrivateNetwork(String location) {
        RedirectRules rules = rules(PUBLIC);

        assertThatThrownBy(() -> rules.follow(PUBLIC, location))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("private network")
                .hasMessageContaining(location);
    }

    @Test
    void shouldFollowIntoAPrivateNetworkWhenTheSettingsNameAnAddressThere() throws Exception {
        URI configured = URI.create("http://127.0.0.1/list");

        assertThat(rules(configured).follow(configured, "http://10.0.0.1/x"))
                .isEqualTo(URI.create("http://10.0.0.1/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/x",
                "ftp://192.0.2.1/x",
                "file:///etc/hostname",
                "https://user:word@192.0.2.1/x",
                "https:///x",
                "not an address"
            })
    void shouldRefuseWhenItIsNoSafeAddress(String location) {
        RedirectRules rules = rules(PUBLIC);

        assertThatThrownBy(() -> rules.follow(PUBLIC, location))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not followed");
    }

    private static RedirectRules rules(URI configured) {
        return new RedirectRules(configured, new Origin("csl", configured.toString()));
    }
}
