package io.listwire.standalone.lists;

import com.google.common.hash.Hashing;
import io.listwire.domain.listing.ContentDigest;
import io.listwire.schema.PartyDetails;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** Digests of entries, as the contract defines them: the first bytes of the SHA-256 of the Avro encoding. */
final class ContentDigests {

    private ContentDigests() {}

    static ContentDigest of(PartyDetails party) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(PartyDetails.class).write(party, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        byte[] digest = Hashing.sha256().hashBytes(bytes.toByteArray()).asBytes();
        return ContentDigest.of(Arrays.copyOf(digest, ContentDigest.LENGTH));
    }
}
