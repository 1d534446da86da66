package io.rapport.metrics.adapter.in.kafka;

import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import java.util.Optional;

/** Reads from a message that an event came in, and how it was refused. */
final class ReceiptMessage {

  private ReceiptMessage() {}

  static Receipt of(TrackedEvent message, RepeatedTexts texts) {
    return new Receipt(
        texts.one(message.getProjectId()),
        texts.one(message.getKeyId()),
        message.getReceivedAt(),
        !message.getMessageIdMade(),
        Optional.ofNullable(message.getReplayOf()));
  }

  static RefusedEvent read(io.rapport.contracts.tracking.RefusedEvent message) {
    // What is refused is never compared with anything, whether it has an id or not.
    var receipt =
        new Receipt(
            message.getProjectId(),
            message.getKeyId(),
            message.getReceivedAt(),
            true,
            Optional.ofNullable(message.getReplayOf()));
    return new RefusedEvent(
        receipt,
        message.getRefusalId(),
        Optional.ofNullable(message.getMessageId()),
        message.getReason(),
        Optional.ofNullable(message.getField()),
        message.getDetail(),
        message.getPath(),
        message.getBody(),
        message.getBodyCut(),
        Optional.ofNullable(message.getFirstReceivedAt()));
  }
}
