package io.listwire.processor.topology.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topics;
import io.listwire.schema.Address;
import io.listwire.schema.ListedParty;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.SnapshotRef;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
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
