package io.listwire.processor.topology.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topics;
import io.listwire.schema.Address;
import io.listwire.schema.ContentDigest;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListedParty;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotRef;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartyEncodingTest {

    private static final Instant SINCE = Instant.parse("2023-08-21T12:00:00Z");
    private static final Map<String, String> SETTINGS = Map.of("schema.registry.url", "mock://" + UUID.randomUUID());

    private SchemaRegistryClient client;
    private ContractSerdes serdes;
    private PartyEncoding encoding;

    @BeforeEach
    void register() {
        client = RegisteredSchemas.client(SETTINGS);
        RegisteredSchemas.in(SETTINGS, client).register();
        serdes = new ContractSerdes(SETTINGS, client);
        encoding = new PartyEncoding(serdes);
    }

    @Test
    void shouldWriteAPartyAsTheSerialiserDoes() {
        assertThat(encoding.encode(details()))
                .isEqualTo(serdes.internal(PartyDetails.class).serializer().serialize("", details()));
    }

    @Test
    void shouldTakeThePartyOutOfThePartThatItCameIn() {
        byte[] part = part(entry());

        assertThat(encoding.encode(entry(), part)).isEqualTo(encoding.encode(details()));
        // Where the bytes are used, what was read out of them is not.
        SnapshotEntry other = SnapshotEntry.newBuilder(entry())
                .setParty(PartyDetails.newBuilder(details())
                        .setRemarks("not looked at")
                        .build())
                .build();
        assertThat(encoding.encode(other, part)).isEqualTo(encoding.encode(details()));
    }

    @Test
    void shouldEncodeThePartyWhereSomethingStandsBehindThePart() {
        byte[] part = part(entry());

        assertThat(encoding.encode(entry(), Arrays.copyOf(part, part.length + 3)))
                .isEqualTo(encoding.encode(details()));
    }

    @Test
    void shouldEncodeThePartyWhereThePartCameByAnotherSchema() {
        byte[] part = part(entry());
        ByteBuffer.wrap(part).put(0, (byte) 0).putInt(1, 4711);

        assertThat(encoding.encode(entry(), part)).isEqualTo(encoding.encode(details()));
    }

    private byte[] part(SnapshotEntry entry) {
        return serdes.values(Topics.LIST_SNAPSHOTS)
                .serializer()
                .serialize(
                        Topics.LIST_SNAPSHOTS.name(),
                        new ListSnapshotPart("US-BIS-UVL", "US-BIS-UVL@0123456789abcdef", entry));
    }

    private static SnapshotEntry entry() {
        return SnapshotEntry.newBuilder()
                .setSequence(130)
                .setLine(70_000L)
                .setParty(details())
                .setContentDigest(new ContentDigest(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}))
                .build();
    }

    @Test
    void shouldPutAListedPartyTogetherAsTheSerialiserDoes() {
        byte[] value =
                encoding.of("US-BIS-UVL", snapshot()).encode("id:36", encoding.encode(details()), SINCE.toEpochMilli());

        assertThat(value)
                .isEqualTo(serdes.values(Topics.LISTED_PARTIES)
                        .serializer()
                        .serialize(Topics.LISTED_PARTIES.name(), listed(details())));
    }

    @Test
    void shouldEncodeAnewWhatAnEarlierVersionHasStored() throws Exception {
        byte[] stored = storedWithoutLinks();

        byte[] value = encoding.of("US-BIS-UVL", snapshot()).encode("id:36", stored, SINCE.toEpochMilli());

        assertThat(serdes.values(Topics.LISTED_PARTIES).deserializer().deserialize("", value))
                .isEqualTo(listed(details()));
    }

    /** The party by a schema that has one field less. */
    private byte[] storedWithoutLinks() throws Exception {
        Schema now = PartyDetails.getClassSchema();
        List<Schema.Field> fields = now.getFields().stream()
                .filter(field -> !field.name().equals("links"))
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        Schema earlier = Schema.createRecord(now.getName(), now.getDoc(), now.getNamespace(), false, fields);
        int id = client.register("earlier", new AvroSchema(earlier));
        byte[] current = encoding.encode(details());
        GenericRecord party = new GenericDatumReader<GenericRecord>(now, earlier)
                .read(null, DecoderFactory.get().binaryDecoder(current, 5, current.length - 5, null));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(earlier).write(party, encoder);
        return bytes.toByteArray();
    }

    private static ListedParty listed(PartyDetails details) {
        return ListedParty.newBuilder()
                .setList("US-BIS-UVL")
                .setPartyId("id:36")
                .setDetails(details)
                .setSnapshot(snapshot())
                .setSince(SINCE)
                .build();
    }

    private static SnapshotRef snapshot() {
        return SnapshotRef.newBuilder()
                .setSnapshotId("US-BIS-UVL@0123456789abcdef")
                .setList("US-BIS-UVL")
                .setPublishedAt(SINCE)
                .setRetrievedAt(SINCE)
                .setAddress("uvl.csv")
                .setSha256("0".repeat(64))
                .setFormat("csl")
                .setParser("csl/1")
                .build();
    }

    private static PartyDetails details() {
        return PartyDetails.newBuilder()
                .setPublisherId("36")
                .setType(PartyType.ORGANIZATION)
                .setNames(List.of(new PartyName("Süd Öl GmbH", NameKind.PRIMARY, null)))
                .setAddresses(List.of(new Address("1 Main Street", "DE")))
                .setRemarks("a remark")
                .build();
    }
}
