package io.rapport.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * One topic and its messages of type {@code T}: writes the newest schema version, reads every
 * published one.
 *
 * <p>Messages are Avro single objects: each carries the fingerprint of its schema, so no registry
 * is asked. Thread-safe.
 */
public final class Topic<T extends SpecificRecord> {

  private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
  private static final Header CONTENT_TYPE = header("content-type", "application/avro");

  private final TopicDeclaration declaration;
  private final MessageWriter writer;
  private final MessageReader<T> reader;
  private final SpecificData model;
  private final Schema newest;
  private final PublishedSchemas schemas;
  private final Header type;
  private final Header source;

  private Topic(TopicDeclaration declaration, Schema newest, SpecificData model) {
    this.declaration = declaration;
    this.writer = new MessageWriter(newest);
    this.type = header("ce_type", declaration.type());
    this.source = header("ce_source", declaration.source());
    this.model = model;
    this.newest = newest;
    this.schemas = PublishedSchemas.of(declaration);
    this.reader = new MessageReader<>(model, newest, schemas);
  }

  static <T extends SpecificRecord> Topic<T> of(String name, Class<T> message) {
    TrustedMessages.register();
    var model = model(message);
    return new Topic<>(TopicDeclarations.named(name), model.getSchema(message), model);
  }

  /**
   * The message's own model, looking for classes beside the message: where Avro itself was loaded
   * by another loader, it would else find nothing, or a class of the same name that is not ours.
   */
  private static SpecificData model(Class<? extends SpecificRecord> message) {
    var model = new SpecificData(message.getClassLoader());
    SpecificData.getForClass(message).getConversions().forEach(model::addLogicalTypeConversion);
    return model;
  }

  public String name() {
    return declaration.name();
  }

  public TopicDeclaration declaration() {
    return declaration;
  }

  /** The message's bytes, as they travel. */
  public byte[] encode(T message) {
    return writer.write(message);
  }

  /**
   * The message in these bytes, whatever published version they were written with.
   *
   * @throws UnreadableMessage if they are not a message of this topic
   */
  public T decode(byte[] bytes) {
    try {
      return reader.read(bytes);
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      throw new UnreadableMessage(name(), e);
    }
  }

  /** The record to send: key, payload and CloudEvents headers (binary content mode). */
  public ProducerRecord<String, byte[]> message(String key, MessageIdentity identity, T message) {
    return message(key, identity, encode(message));
  }

  /**
   * As {@link #message(String, MessageIdentity, SpecificRecord)}, of a payload that was encoded
   * before.
   */
  public ProducerRecord<String, byte[]> message(
      String key, MessageIdentity identity, byte[] payload) {
    var headers =
        List.of(
            SPEC_VERSION,
            CONTENT_TYPE,
            type,
            source,
            header("ce_id", identity.id()),
            new RecordHeader("ce_time", Rfc3339.of(identity.time())),
            header("ce_subject", identity.subject()));
    return new ProducerRecord<>(name(), null, key, payload, headers);
  }

  /** The message that this text is as Avro's JSON of a published version. */
  T fromJson(int version, String json) {
    var written = schemas.version(version);
    try {
      return new SpecificDatumReader<T>(written, newest, model)
          .read(null, DecoderFactory.get().jsonDecoder(written, json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
