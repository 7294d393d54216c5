package io.listwire.standalone.demo;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that the demo plays. */
enum DemoFile {
    /** The Unverified List as the US Consolidated Screening List had it on 16 May 2022. */
    LIST_BEFORE("uvl-2022-05-16.csv"),
    /** The same on 30 November 2023. */
    LIST_AFTER("uvl-2023-11-30.csv"),
    /** Counterparties of a made-up compliance team. */
    WATCHLIST("watchlist.json"),
    /** Rules of the Federal Register, retold. */
    NOTICES("notices.json"),
    /** An article, written for the demo. */
    ARTICLE("article.json");

    private final String file;

    DemoFile(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        try (InputStream in = DemoFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256, as the evidence in alerts has it. */
    String sha256() {
        return Hashing.sha256().hashBytes(bytes()).toString();
    }
}
