package io.rapport.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads Avro single objects of every published version.
 *
 * <p>Avro's own reader of them takes a stream, does not know its end, and so believes a length
 * prefix: a message of 20 bytes that claims 2 GB costs 2 GB. Over the array itself the lengths are
 * checked before anything is allocated.
 */
final class MessageReader<T extends SpecificRecord> {

  private static final short MAGIC = 0x01C3;
  private static final int HEADER_LENGTH = Short.BYTES + Long.BYTES;

  private final Map<Long, DatumReader<T>> readers;

  MessageReader(SpecificData model, Schema newest, PublishedSchemas schemas) {
    this.readers =
        schemas.versions().stream()
            .collect(
                toUnmodifiableMap(
                    SchemaNormalization::parsingFingerprint64,
                    schema -> reader(model, schema, newest)));
  }

  T read(byte[] bytes) throws IOException {
    var reader = readerNamedBy(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    var body =
        DecoderFactory.get()
            .binaryDecoder(bytes, HEADER_LENGTH, bytes.length - HEADER_LENGTH, null);
    T message = reader.read(null, body);
    if (!body.isEnd()) {
      throw new IOException("There are bytes behind the message");
    }
    return message;
  }

  private DatumReader<T> readerNamedBy(ByteBuffer header) throws IOException {
    if (header.remaining() < HEADER_LENGTH) {
      throw new EOFException("The message is shorter than its header");
    }
    if (header.getShort() != MAGIC) {
      throw new BadHeaderException("This is no Avro single object");
    }
    long fingerprint = header.getLong();
    var reader = readers.get(fingerprint);
    if (reader == null) {
      throw new MissingSchemaException(
          "No published schema has the fingerprint " + Long.toHexString(fingerprint));
    }
    return reader;
  }

  @SuppressWarnings("unchecked") // A specific model makes what the schema names, and that is T.
  private static <T> DatumReader<T> reader(SpecificData model, Schema written, Schema newest) {
    return (DatumReader<T>) model.createDatumReader(written, newest);
  }
}
