package io.listwire.ingest.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "HTTPS://a.example/x?y=z#q", " https://a.example "})
    void shouldTakeAddressWhenItIsOfTheWeb(String address) {
        assertThat(WebAddress.of(address)).contains(address.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:alert(1)", "file:///etc/passwd", "/relative", "https:", "http://a b", "data:x"})
    void shouldRefuseAddressWhenItIsAnythingElse(String address) {
        assertThat(WebAddress.of(address)).isEmpty();
    }
}
