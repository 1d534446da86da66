package io.rapport.bench.shop;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.TrackedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What happens in the shop, as the messages that the services write of it. */
public final class ShopMessages {

  private static final String KEY = "key-1";
  private static final String SERVER_CONTEXT =
      "{\"library\":{\"name\":\"@segment/analytics-node\",\"version\":\"2.3.0\"}}";
  private static final int UNDERWAY = 900;

  private final String project;
  private long events;

  public ShopMessages(String project) {
    this.project = project;
  }

  /** The next event. */
  public ProducerRecord<String, byte[]> event(Happening happening) {
    long number = events++;
    var id = ShopText.messageId(happening.at(), number);
    var device = ShopText.device(happening.person(), happening.device());
    var user = ShopText.user(happening.person());
    var event =
        happening.doing().isOfServer()
            ? event(happening, number, id, null, user)
            : event(happening, number, id, device, happening.signedIn() ? user : null);
    return Topics.TRACKING_EVENTS.message(
        project + "|" + Objects.requireNonNullElse(event.getAnonymousId(), user),
        new MessageIdentity(project + "|" + id, event.getTimestamp(), project),
        event);
  }

  private TrackedEvent event(
      Happening happening, long number, String id, @Nullable String device, @Nullable String user) {
    var at = Instant.ofEpochMilli(happening.at());
    var doing = happening.doing();
    var type = type(doing);
    var browser = Browser.of(happening.person(), happening.device());
    return new TrackedEvent(
        project,
        KEY,
        id,
        false,
        type,
        device,
        user,
        null,
        doing == Doing.ALIAS ? ShopText.device(happening.person(), happening.device()) : null,
        type == EventType.TRACK ? doing.title() : null,
        type == EventType.PAGE ? ShopText.title(happening.item()) : null,
        null,
        at,
        false,
        at,
        at,
        at.plusMillis(Chance.mixed(number, UNDERWAY)),
        0,
        ShopText.properties(happening),
        ShopText.traits(happening),
        device == null ? SERVER_CONTEXT : ShopText.context(happening),
        "{}",
        "{}",
        device == null ? null : browser.title,
        device == null ? null : browser.os,
        device == null ? null : browser.device,
        type == EventType.PAGE ? Arrival.of(happening.visit()).channel : null,
        null,
        null);
  }

  /** An answer. */
  public ProducerRecord<String, byte[]> answer(Answered answered) {
    var at = Instant.ofEpochMilli(answered.at());
    var fact = ShopText.uuid(~answered.number(), 17);
    var survey = ShopText.uuid(answered.nps() ? -1 : -2, -3);
    var user = ShopText.user(answered.person());
    var answer =
        new QuestionAnswer(
            "score",
            answered.nps() ? "nps" : "csat",
            answered.nps() ? 0 : 1,
            answered.nps() ? 10 : 5,
            answered.score(),
            List.of(),
            null);
    return Topics.SURVEY_ANSWERS.message(
        project + "|" + user,
        new MessageIdentity(fact, at, survey),
        new SurveyFact(
            project,
            fact,
            SurveyFactKind.ANSWERED,
            survey,
            1,
            answered.nps() ? "Would you recommend us?" : "How was your order?",
            answered.number() % 4 == 0 ? "email" : "widget",
            null,
            user,
            at,
            at.plusMillis(UNDERWAY),
            ShopText.uuid(~answered.number(), 19),
            1,
            true,
            List.of(answer),
            "{\"touchPoint\":\"checkout\",\"visits\":" + answered.number() % 9 + "}",
            "de",
            null));
  }

  private static EventType type(Doing doing) {
    return switch (doing) {
      case PAGE -> EventType.PAGE;
      case IDENTIFY -> EventType.IDENTIFY;
      case ALIAS -> EventType.ALIAS;
      default -> EventType.TRACK;
    };
  }
}
