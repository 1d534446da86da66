package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.result.Mark;
import io.rapport.survey.domain.result.Searchable;
import org.jspecify.annotations.Nullable;

/** A response as it is inserted. */
final class ResponseRow {

  static final String INSERT =
      """
      insert into response (project, id, survey, version, channel, anonymous_id, user_id, answers,
                            attributes, completed, revision, started_at, answered_at, recorded_at,
                            language, machine, marks, words, labels)
      select ?, ?::uuid, ?::uuid, ?::integer, ?, ?, ?, ?::json, ?::json, ?::boolean, ?::integer,
             ?::timestamptz, ?::timestamptz, ?::timestamptz, ?, ?, ?::text[], ?, ?::jsonb
      """;

  private ResponseRow() {}

  /** What {@link #INSERT} asks for. */
  static @Nullable Object[] of(Response response) {
    var origin = response.origin();
    var occasion = origin.occasion();
    var sheet = response.sheet();
    return new @Nullable Object[] {
      occasion.project().value(),
      origin.id().value(),
      occasion.survey().value(),
      occasion.version(),
      Channels.write(occasion.channel()),
      sheet.respondent().anonymousId().orElse(null),
      sheet.respondent().userId().orElse(null),
      Json.write(sheet.answers()),
      Json.write(sheet.attributes()),
      response instanceof Response.Completed,
      response.stamp().revision(),
      Times.write(origin.startedAt()),
      Times.write(response.stamp().answeredAt()),
      Times.write(response.stamp().recordedAt()),
      sheet.language().orElse(null),
      sheet.machine().map(MachineSigns::write).orElse(null),
      Mark.of(sheet.answers()).stream().map(Mark::write).toArray(String[]::new),
      words(sheet),
      Labels.write(sheet.attributes())
    };
  }

  /** Nothing where nothing was said in words: the index holds only what can be found. */
  private static @Nullable String words(Sheet sheet) {
    var words = Searchable.of(sheet.answers());
    return words.isEmpty() ? null : words;
  }
}
