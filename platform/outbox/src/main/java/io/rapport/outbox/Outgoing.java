package io.rapport.outbox;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A message that is to be sent.
 *
 * @param key what it is about, for the order of messages
 * @param payload as it travels
 */
public record Outgoing(Topic<?> topic, String key, MessageIdentity identity, byte[] payload) {

  private static final int ROOM_FOR_KEY_AND_HEADERS = 16 << 10;

  /**
   * A message with this content.
   *
   * @throws IllegalArgumentException if the broker would refuse the message for its size, and with
   *     it hold back all that follow
   */
  public Outgoing {
    int most = Integer.parseInt(topic.declaration().config().get("max.message.bytes"));
    if (payload.length > most - ROOM_FOR_KEY_AND_HEADERS) {
      throw new IllegalArgumentException(
          "A message of %s has %d bytes, the broker takes %d"
              .formatted(topic.name(), payload.length, most));
    }
  }

  public static <T extends SpecificRecord> Outgoing of(
      Topic<T> topic, String key, MessageIdentity identity, T message) {
    return new Outgoing(topic, key, identity, topic.encode(message));
  }
}
