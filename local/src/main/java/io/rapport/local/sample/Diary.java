package io.rapport.local.sample;

import io.rapport.local.sample.SampleEvent.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes down one customer's days: numbers the entries, and knows that the future has not happened.
 */
final class Diary {

  private final String owner;
  private final Season season;
  private final Happenings happenings;
  private int entries;

  Diary(String owner, Season season, Happenings happenings) {
    this.owner = owner;
    this.season = season;
    this.happenings = happenings;
  }

  void event(
      Call call,
      Identity identity,
      Instant at,
      String name,
      Map<String, Object> body,
      Map<String, Object> context) {
    String messageId = "sample-" + season.end() + "-" + owner + "-" + entries++;
    if (at.isBefore(season.close())) {
      happenings.event(new SampleEvent(call, messageId, identity, at, name, body, context));
    }
  }

  /** What the shop's own systems report: true, but no activity of the person. */
  void onServer(Identity identity, Instant at, String event, Map<String, Object> properties) {
    var context = new LinkedHashMap<String, Object>();
    context.put("library", Map.of("name", "@segment/analytics-node", "version", "2.3.0"));
    context.put("active", false);
    identity.account().ifPresent(account -> context.put("groupId", account));
    event(Call.TRACK, identity.onServer(), at, event, properties, context);
  }

  void moment(SurveyMoment moment) {
    if (moment.at().isBefore(season.close())) {
      happenings.moment(moment);
    }
  }
}
