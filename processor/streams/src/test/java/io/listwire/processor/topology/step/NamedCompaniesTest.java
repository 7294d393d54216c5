package io.listwire.processor.topology.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.processor.topology.step.ScreeningInput.CompanyUpdate;
import io.listwire.processor.topology.step.ScreeningInput.DocumentRead;
import io.listwire.schema.DocumentKind;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.DocumentStory;
import io.listwire.schema.ScreenedDocument;
import io.listwire.schema.WatchedCompany;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedCompaniesTest {

    private static final Instant AT = Instant.parse("2023-08-21T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void shouldFindWhatTheStoresHoldWhenThePartitionIsOpenedAgain() {
        try (ScreeningBench bench = new ScreeningBench(directory)) {
            bench.send("suppliers/1", company("1", "Quillhaven Precision GmbH"), AT);
            bench.send("suppliers/2", company("2", "Harbour Street Packaging Limited"), AT);
            bench.send("suppliers/2", new CompanyUpdate(null), AT);
            bench.restart();
            bench.send("news:a", document("Quillhaven Precision GmbH and Harbour Street Packaging Limited"), AT);

            assertThat(bench.named).containsExactly("suppliers/1");
        }
    }

    private static CompanyUpdate company(String id, String name) {
        return new CompanyUpdate(WatchedCompany.newBuilder()
                .setWatchlist("suppliers")
                .setCompany(id)
                .setNames(List.of(name))
                .build());
    }

    private static DocumentRead document(String text) {
        DocumentRef document = DocumentRef.newBuilder()
                .setDocumentId("news:a")
                .setKind(DocumentKind.NEWS)
                .setSource("wire")
                .setTitle("Suppliers")
                .setContentSha256("0".repeat(64))
                .build();
        return new DocumentRead(ScreenedDocument.newBuilder()
                .setStory(DocumentStory.newBuilder()
                        .setDocument(document)
                        .setFingerprint(ByteBuffer.allocate(0))
                        .build())
                .setText("Suppliers\n\n" + text)
                .build());
    }
}
