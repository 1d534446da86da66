package io.rapport.contracts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro single objects of one schema.
 *
 * <p>Avro's own encoder asks of every field of every message again what it is, and that costs more
 * than everything else that becomes of an event. What our schemas are made of is known once.
 */
final class MessageWriter {

  private static final short MAGIC = 0x01C3;

  private final byte[] header;
  private final Part record;

  MessageWriter(Schema schema) {
    this.header =
        ByteBuffer.allocate(Short.BYTES + Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort(MAGIC)
            .putLong(SchemaNormalization.parsingFingerprint64(schema))
            .array();
    this.record = part(schema);
  }

  byte[] write(IndexedRecord message) {
    var out = new AvroBytes();
    out.raw(header);
    record.write(message, out);
    return out.toByteArray();
  }

  /** How a part of a message is written. */
  private interface Part {

    void write(@Nullable Object value, AvroBytes out);
  }

  private static Part part(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ARRAY -> array(schema);
      case UNION -> nullable(schema);
      case STRING -> (value, out) -> out.text((String) given(value));
      case BOOLEAN -> (value, out) -> out.bool((Boolean) given(value));
      case INT -> (value, out) -> out.number((Integer) given(value));
      case LONG -> number(schema);
      case ENUM -> (value, out) -> out.number(schema.getEnumOrdinal(given(value).toString()));
      case MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL ->
          throw new IllegalStateException("No message of ours has a " + schema.getType() + " yet");
    };
  }

  private static Part record(Schema schema) {
    var parts = schema.getFields().stream().map(field -> part(field.schema())).toArray(Part[]::new);
    return (value, out) -> {
      var message = (IndexedRecord) given(value);
      for (int i = 0; i < parts.length; i++) {
        parts[i].write(message.get(i), out);
      }
    };
  }

  private static Part array(Schema schema) {
    var item = part(schema.getElementType());
    return (value, out) -> {
      var items = (List<?>) given(value);
      if (!items.isEmpty()) {
        out.number(items.size());
        items.forEach(each -> item.write(each, out));
      }
      out.number(0);
    };
  }

  private static Part nullable(Schema schema) {
    var types = schema.getTypes();
    if (types.size() != 2 || types.getFirst().getType() != Schema.Type.NULL) {
      throw new IllegalStateException("Nullable is with null first, and no other union is ours");
    }
    var part = part(types.getLast());
    return (value, out) -> {
      out.number(value == null ? 0 : 1);
      if (value != null) {
        part.write(value, out);
      }
    };
  }

  private static Part number(Schema schema) {
    var logical = schema.getLogicalType();
    if (logical == null) {
      return (value, out) -> out.number((Long) given(value));
    }
    if (logical instanceof LogicalTypes.TimestampMillis) {
      return (value, out) -> out.number(((Instant) given(value)).toEpochMilli());
    }
    throw new IllegalStateException("No message of ours has a " + logical.getName() + " yet");
  }

  private static Object given(@Nullable Object value) {
    if (value == null) {
      throw new NullPointerException("A field of the message that must be given is null");
    }
    return value;
  }
}
