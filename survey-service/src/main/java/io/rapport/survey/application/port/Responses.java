package io.rapport.survey.application.port;

import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every response, in its newest revision. */
public interface Responses {

  Optional<Response> find(ProjectId project, ResponseId response);

  /** The same, with the stamp of the project's surveys, in one look. */
  Look look(ProjectId project, ResponseId response);

  /**
   * Keeps the next revision of a response, the first one of a new response; that somebody began to
   * answer is not remembered by it ({@link AskedHistory#begun}).
   *
   * @return false when somebody else kept that revision first; nothing is kept then
   */
  boolean keep(Response response);

  /** The latest of the selected responses that come after the position, latest first. */
  List<Response> page(SurveyId survey, Selection selection, Optional<Position> after, int atMost);

  /** The names of the attributes that the selected responses have, the most frequent first. */
  List<String> attributeNames(SurveyId survey, Selection selection, int atMost);

  /**
   * How many of the responses that are selected otherwise are machines', by what they are known.
   */
  Map<MachineSign, Integer> machines(SurveyId survey, Selection selection);

  /**
   * What one look shows.
   *
   * @param stamp what is remembered of the project's surveys must not be older
   */
  record Look(Optional<Response> standing, long stamp) {}

  /** Where a response stands among those to its survey; it never moves. */
  record Position(Instant startedAt, ResponseId response) {

    public static Position of(Response response) {
      return new Position(response.origin().startedAt(), response.origin().id());
    }
  }
}
