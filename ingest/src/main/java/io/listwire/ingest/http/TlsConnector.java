package io.listwire.ingest.http;

import io.listwire.ingest.settings.HttpSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.settings.TlsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** HTTP over TLS 1.2 and 1.3, with a certificate that the settings name. */
final class TlsConnector {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final List<String> KEY_TYPES = List.of("RSA", "EC", "Ed25519");

    private TlsConnector() {}

    /** @throws SettingsException where certificate or key cannot be used; the message names the setting */
    static ServerConnector of(Server server, HttpConfiguration http, HttpSettings settings, TlsSettings tls) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        char[] password = tls.password().toCharArray();
        context.setKeyStore(keyStore(tls, password));
        context.setKeyStorePassword(tls.password());
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        // Clients come by whatever name their network has for this host; they check the certificate, not we.
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server,
                new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    private static KeyStore keyStore(TlsSettings tls, char[] password) {
        try {
            return tls.keyStore().isPresent()
                    ? pkcs12(tls.keyStore().get(), password)
                    : pem(tls.certificate(), tls.key(), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingsException("ingest.http.tls.*: certificate and key cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore pkcs12(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static KeyStore pem(Path certificate, Path key, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        Certificate[] chain;
        try (InputStream in = Files.newInputStream(certificate)) {
            chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .toArray(Certificate[]::new);
        }
        store.setKeyEntry("listwire", privateKey(key), password, chain);
        return store;
    }

    private static PrivateKey privateKey(Path file) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new SettingsException("ingest.http.tls.key.file: " + file + " has no '" + BEGIN
                    + "': it takes PKCS #8 without a password (openssl pkcs8 -topk8 -nodes)");
        }
        String encoded = text.substring(begin + BEGIN.length(), end)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining());
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
        for (String type : KEY_TYPES) {
            Optional<PrivateKey> key = key(type, spec);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new SettingsException("ingest.http.tls.key.file: " + file + " is no key of type " + KEY_TYPES);
    }

    private static Optional<PrivateKey> key(String type, PKCS8EncodedKeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(type).generatePrivate(spec));
        } catch (InvalidKeySpecException e) {
            return Optional.empty(); // of another type
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + type, e);
        }
    }
}
