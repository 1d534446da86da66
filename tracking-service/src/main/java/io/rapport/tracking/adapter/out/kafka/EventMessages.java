package io.rapport.tracking.adapter.out.kafka;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.tracking.domain.event.Accepted;
import io.rapport.tracking.domain.event.EventType;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Refused;
import io.rapport.tracking.domain.event.Replay;
import io.rapport.tracking.domain.privacy.Signal;
import io.rapport.tracking.domain.visit.Channel;
import io.rapport.tracking.domain.visit.Device;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Outcomes as the published language says them. */
final class EventMessages {

  private EventMessages() {}

  static ProducerRecord<String, byte[]> of(Outcome outcome) {
    return switch (outcome) {
      case Accepted accepted -> tracked(accepted);
      case Refused refused -> refused(refused);
    };
  }

  private static ProducerRecord<String, byte[]> tracked(Accepted event) {
    var project = event.reception().projectId();
    var identity =
        new MessageIdentity(
            project + "|" + event.messageId().value(), event.timing().timestamp(), project);
    return Topics.TRACKING_EVENTS.message(
        project + "|" + event.orderKey(), identity, trackedEvent(event));
  }

  private static TrackedEvent trackedEvent(Accepted event) {
    return new TrackedEvent(
        event.reception().projectId(),
        event.reception().keyId(),
        event.messageId().value(),
        event.messageId().made(),
        type(event.type()),
        event.identity().anonymousId().orElse(null),
        event.identity().userId().orElse(null),
        event.labels().groupId().orElse(null),
        event.labels().previousId().orElse(null),
        event.labels().event().orElse(null),
        event.labels().name().orElse(null),
        event.labels().category().orElse(null),
        event.timing().timestamp(),
        event.timing().clamped(),
        event.timing().original().orElse(null),
        event.timing().sentAt().orElse(null),
        event.reception().receivedAt(),
        event.position(),
        event.properties().text(),
        event.traits().text(),
        event.context().text(),
        event.integrations().text(),
        event.unknownFields().text(),
        event.visit().agent().browser().orElse(null),
        event.visit().agent().os().orElse(null),
        event.visit().agent().device().map(Device::code).orElse(null),
        event.visit().channel().map(Channel::code).orElse(null),
        privacy(event),
        event.reception().replay().map(Replay::refusalId).orElse(null));
  }

  private static @Nullable String privacy(Outcome event) {
    return event.reception().sender().signal().map(Signal::code).orElse(null);
  }

  private static io.rapport.contracts.tracking.EventType type(EventType type) {
    return switch (type) {
      case TRACK -> io.rapport.contracts.tracking.EventType.TRACK;
      case PAGE -> io.rapport.contracts.tracking.EventType.PAGE;
      case SCREEN -> io.rapport.contracts.tracking.EventType.SCREEN;
      case IDENTIFY -> io.rapport.contracts.tracking.EventType.IDENTIFY;
      case GROUP -> io.rapport.contracts.tracking.EventType.GROUP;
      case ALIAS -> io.rapport.contracts.tracking.EventType.ALIAS;
    };
  }

  private static ProducerRecord<String, byte[]> refused(Refused event) {
    var project = event.reception().projectId();
    var identity = new MessageIdentity(event.refusalId(), event.reception().receivedAt(), project);
    var message =
        new RefusedEvent(
            project,
            event.reception().keyId(),
            event.refusalId(),
            event.messageId().orElse(null),
            event.reception().receivedAt(),
            event.position(),
            event.refusal().reason().code(),
            event.refusal().field().orElse(null),
            event.refusal().detail(),
            event.reception().path(),
            event.body().text(),
            event.body().cut(),
            privacy(event),
            event.reception().replay().map(Replay::refusalId).orElse(null),
            event.reception().replay().map(Replay::firstReceivedAt).orElse(null));
    var key = project + "|" + event.messageId().orElse(event.refusalId());
    return Topics.TRACKING_REFUSED.message(key, identity, message);
  }
}
