package io.rapport.metrics.application.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.Evaluation;
import io.rapport.metrics.domain.alert.Watch.News;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.telling.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What others are told of an alert, in the words of docs/webhooks.md. */
@ApplicationScoped
public class AlertLetters {

  private final AskedNumbers numbers;

  public AlertLetters(AskedNumbers numbers) {
    this.numbers = numbers;
  }

  /** The same news of the same days has the same id. */
  Letter letter(Saved<Alert> alert, News news, Evaluation found, ZoneId zone) {
    var type = type(news);
    var name =
        String.join(
            "|",
            alert.project(),
            type,
            alert.id(),
            Integer.toString(alert.version()),
            found.days().to().toString());
    return new Letter(
        UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
        type,
        found.at(),
        alert.id(),
        data(alert, found, zone),
        alert.draft().hearing().from(found.at(), zone));
  }

  private Map<String, Object> data(Saved<Alert> alert, Evaluation found, ZoneId zone) {
    var draft = alert.draft();
    var asked = numbers.ask(alert.project(), draft.asked(), found.days(), draft.rule().compares());
    var data = new LinkedHashMap<String, Object>();
    data.put("alert", Map.of("id", alert.id(), "name", draft.name(), "version", alert.version()));
    data.put("kpi", draft.asked().kpi());
    data.put("from", found.days().from().toString());
    data.put("to", found.days().to().toString());
    data.put("timeZone", zone.getId());
    found.value().ifPresent(value -> data.put("value", value));
    data.put("unit", word(found.unit()));
    data.put("n", found.n());
    data.put("lowSample", found.lowSample());
    draft.rule().threshold().ifPresent(value -> data.put("threshold", value));
    found.shift().change().ifPresent(change -> data.put("change", change));
    data.put("question", asked.body());
    data.put("path", asked.address());
    return data;
  }

  private static String type(News news) {
    return switch (news) {
      case RAISED -> "alert.raised";
      case RESOLVED -> "alert.resolved";
      case REACHED -> "target.reached";
      case MISSED -> "target.missed";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
