package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.json.JsonBoolean;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.privacy.Sender;
import io.rapport.tracking.domain.visit.Visits;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The message rules of the protocol: says of each event of a request whether it counts. What may
 * not be kept of an event goes before anything is said of it, so that it stands nowhere.
 *
 * @param visits says of an event with what its visitor came
 * @param ids makes the ids that are missing
 */
public record Judgement(
    Reception reception, BatchDefaults defaults, Visits visits, Supplier<String> ids) {

  private static final Identity NOBODY = new Identity.Nobody();
  private static final String BOT = "bot";

  /** A judgement without knowledge of user agents and sites. */
  public Judgement(Reception reception, BatchDefaults defaults, Supplier<String> ids) {
    this(reception, defaults, Visits.UNTOLD, ids);
  }

  public Outcome of(IncomingEvent event) {
    return switch (event) {
      case IncomingEvent.BeyondLimits(var position, var refusal, var text) ->
          refused(position, Optional.empty(), refusal, sender().keptOf(text));
      case IncomingEvent.WithinLimits(var position, JsonObject body) ->
          translated(position, defaults.mergedInto(body));
      case IncomingEvent.WithinLimits(var position, var body) ->
          refused(position, Optional.empty(), notAnObject(), sender().keptOf(body.text()));
    };
  }

  private Outcome translated(int position, JsonObject body) {
    if (!Merge.is(body)) {
      return judge(position, body);
    }
    return Merge.asAlias(body)
        .map(alias -> judge(position, alias))
        .orElseGet(
            () ->
                refused(
                    position,
                    messageId(new EventFields(body)),
                    Merge.refusal(),
                    sender().keptOf(body).text()));
  }

  private Outcome judge(int position, JsonObject sent) {
    var body = sender().keptOf(sent);
    var fields = new EventFields(body);
    var messageId = messageId(fields);
    var type = type(fields);
    var identity = identity(fields);
    var labels = labels(fields, type);
    var timing = timing(fields);
    var properties = fields.object("properties");
    var traits = fields.object("traits");
    var context = fields.object("context");
    var integrations = fields.object("integrations");
    fields.drop("writeKey");
    if (fields.refusal().isPresent() || type.isEmpty() || identity.isEmpty()) {
      return refused(position, messageId, fields.refusal().orElseThrow(), body.text());
    }
    var visit = visits.of(sent, sender().userAgent());
    return new Accepted(
        reception,
        position,
        messageId
            .map(id -> new MessageId(id, false))
            .orElseGet(() -> new MessageId(ids.get(), true)),
        type.get(),
        identity.get(),
        labels,
        timing,
        properties,
        traits,
        visit.agent().bot() ? context.with(BOT, JsonBoolean.TRUE) : context,
        integrations,
        fields.unknown(),
        visit);
  }

  private Sender sender() {
    return reception.sender();
  }

  private static Optional<String> messageId(EventFields fields) {
    var messageId = fields.text("messageId");
    if (messageId.isPresent() && messageId.get().length() > MessageId.MAX_LENGTH) {
      fields.refuse(
          Reason.TOO_LONG,
          "messageId",
          "A messageId may have " + MessageId.MAX_LENGTH + " characters.");
      return Optional.empty();
    }
    return messageId;
  }

  private static Optional<EventType> type(EventFields fields) {
    var name = fields.text("type");
    var type = name.flatMap(EventType::named);
    if (type.isEmpty()) {
      fields.refuse(
          Reason.UNKNOWN_TYPE,
          "type",
          name.map(unknown -> "The type “" + unknown + "” is none of the protocol’s.")
              .orElse("An event needs a type."));
    }
    return type;
  }

  private Optional<Identity> identity(EventFields fields) {
    if (sender().isNobody()) {
      return Optional.of(NOBODY);
    }
    var identity = Identity.of(fields.text("anonymousId"), fields.text("userId"));
    if (identity.isEmpty()) {
      fields.refuse(
          Reason.MISSING_IDENTITY, "anonymousId", "An event needs an anonymousId or a userId.");
    }
    return identity;
  }

  private Accepted.Labels labels(EventFields fields, Optional<EventType> type) {
    return new Accepted.Labels(
        label(fields, "event", type, EventType.TRACK),
        fields.text("name"),
        fields.text("category"),
        label(fields, "groupId", type, EventType.GROUP),
        label(fields, "previousId", type, EventType.ALIAS));
  }

  /** An event of nobody says no account and no former id either. */
  private Optional<String> label(
      EventFields fields, String field, Optional<EventType> type, EventType needing) {
    return type.filter(needing::equals).isPresent()
            && (needing == EventType.TRACK || !sender().isNobody())
        ? fields.required(field, needing)
        : fields.text(field);
  }

  /**
   * A {@code timestamp} beside an {@code originalTimestamp} is somebody else's correction: it is
   * kept as unknown.
   */
  private Timing timing(EventFields fields) {
    Optional<Instant> original =
        fields.time("originalTimestamp").or(() -> fields.time("timestamp"));
    var timing = Timing.of(original, fields.timeIfReadable("sentAt"), reception.sentToUsAt());
    reception
        .earliest()
        .filter(timing.timestamp()::isBefore)
        .ifPresent(
            earliest ->
                fields.refuse(
                    Reason.TOO_OLD,
                    "timestamp",
                    "The project takes events since " + earliest + "."));
    return timing;
  }

  private Refused refused(int position, Optional<String> messageId, Refusal refusal, String body) {
    return new Refused(reception, position, ids.get(), messageId, refusal, KeptBody.of(body));
  }

  private static Refusal notAnObject() {
    return new Refusal(Reason.NOT_AN_OBJECT, Optional.empty(), "An event is a JSON object.");
  }
}
