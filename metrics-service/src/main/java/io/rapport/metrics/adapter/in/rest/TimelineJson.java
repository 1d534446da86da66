package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.rapport.metrics.adapter.in.rest.RecordPageJson.EventJson;
import io.rapport.metrics.adapter.in.rest.RecordPageJson.SessionJson;
import io.rapport.metrics.domain.person.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did and said, newest first.
 *
 * @param next what to send as {@code cursor} for more; null at the end
 */
record TimelineJson(List<EntryJson> items, @Nullable String next) {

  /** Of one entry more than are on the page, if there are more. */
  static TimelineJson from(List<TimelineEntry> found, int limit) {
    return new TimelineJson(
        found.stream().limit(limit).map(EntryJson::from).toList(),
        found.size() > limit ? CursorText.write(found.get(limit - 1).place()) : null);
  }

  /** One thing, with what its kind says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryJson(
      String kind,
      Instant at,
      @Nullable SessionJson session,
      @Nullable EventJson event,
      @Nullable ResponseJson answer) {

    static EntryJson from(TimelineEntry entry) {
      var at = Instant.ofEpochMilli(entry.place().at());
      return switch (entry) {
        case TimelineEntry.Visited(var _, var session) ->
            new EntryJson("session", at, SessionJson.from(session), null, null);
        case TimelineEntry.Ordered(var _, var event) ->
            new EntryJson("order", at, null, EventJson.from(event), null);
        case TimelineEntry.Happened(var _, var event) ->
            new EntryJson("event", at, null, EventJson.from(event), null);
        case TimelineEntry.Answered answered ->
            new EntryJson("answer", at, null, null, ResponseJson.from(answered));
      };
    }
  }

  /** A response to a survey. */
  record ResponseJson(
      String responseId,
      String survey,
      int version,
      String surveyName,
      String channel,
      boolean completed,
      @JsonRawValue String answers) {

    static ResponseJson from(TimelineEntry.Answered answered) {
      return new ResponseJson(
          answered.responseId(),
          answered.survey().id(),
          answered.survey().version(),
          answered.survey().name(),
          answered.channel(),
          answered.completed(),
          answered.answers());
    }
  }
}
