package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.adapter.in.rest.CsvImportReportJson.Flaw;
import io.rapport.survey.application.answering.Past;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.AnswerInWords;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes answers of the rows of one table. */
final class CsvAnswers {

  private static final Pattern PRINTABLE = Pattern.compile(Limits.PRINTABLE);
  private static final Pattern LANGUAGE = Pattern.compile(Limits.LANGUAGE);
  private static final Set<String> YES = Set.of("true", "yes", "1", "");
  private static final Set<String> NO = Set.of("false", "no", "0");

  private final SurveyId survey;
  private final CsvColumns columns;
  private final Map<String, Question> questions;
  private final CsvMoments moments;
  private final Map<UUID, Long> linesById = new HashMap<>();
  private final Map<UUID, Integer> alike = new HashMap<>();

  CsvAnswers(
      SurveyId survey, CsvColumns columns, Map<String, Question> questions, CsvMoments moments) {
    this.survey = survey;
    this.columns = columns;
    this.questions = questions;
    this.moments = moments;
  }

  /** The answer in this row, or everything that keeps it from being one. */
  Read read(CsvTable.Row row) {
    if (row.cells().size() != columns.head().size()) {
      return new Faulty(
          List.of(
              new Flaw(
                  row.line(),
                  null,
                  "has %d cells, the first line %d"
                      .formatted(row.cells().size(), columns.head().size()))));
    }
    var faults = new Faults(row);
    var id = id(row);
    var earlier = linesById.putIfAbsent(id, row.line());
    if (earlier != null) {
      faults.add(CsvColumns.RESPONSE_ID, "stands in line " + earlier + " too");
    }
    var answeredAt = answeredAt(row, faults);
    var sheet =
        new Sheet(
            respondent(row, id, faults),
            answers(row, faults),
            attributes(row),
            language(row, faults),
            Optional.empty());
    var completed = completed(row, faults);
    return faults.errors.isEmpty()
        ? new Legible(
            row.line(),
            new Past.Answered(id, Channel.IMPORT, sheet, completed, answeredAt.orElseThrow()))
        : new Faulty(faults.errors);
  }

  /**
   * The same for the same row, so that a table that comes again brings in nothing. Without an id a
   * row is known by all that it says; of rows that say the same, by how many of them came before.
   */
  private UUID id(CsvTable.Row row) {
    var named = cell(row, CsvColumns.RESPONSE_ID);
    if (named.isPresent()) {
      return named.flatMap(Ids::uuid).orElseGet(() -> made("id", named.get()));
    }
    var content = made("row", String.join("\u001f", row.cells()));
    int before = alike.merge(content, 1, Integer::sum) - 1;
    return before == 0 ? content : made("row", content + "#" + before);
  }

  private UUID made(String kind, String text) {
    return UUID.nameUUIDFromBytes((survey + "|" + kind + "|" + text).getBytes(UTF_8));
  }

  private Optional<Instant> answeredAt(CsvTable.Row row, Faults faults) {
    var text = cell(row, CsvColumns.ANSWERED_AT);
    var moment = text.flatMap(moments::read);
    if (moment.isEmpty()) {
      faults.add(CsvColumns.ANSWERED_AT, text.isEmpty() ? "is missing" : "is no time as it should");
    }
    return moment;
  }

  /** Who is not named is somebody of whom only this answer is known. */
  private Respondent respondent(CsvTable.Row row, UUID id, Faults faults) {
    var anonymousId = personId(row, CsvColumns.ANONYMOUS_ID, faults);
    var userId = personId(row, CsvColumns.USER_ID, faults);
    return anonymousId.isEmpty() && userId.isEmpty()
        ? new Respondent(Optional.of("import:" + id), Optional.empty())
        : new Respondent(anonymousId, userId);
  }

  private Optional<String> personId(CsvTable.Row row, String target, Faults faults) {
    var id = cell(row, target);
    if (id.isPresent() && !isPersonId(id.get())) {
      faults.add(target, "must have at most " + Limits.PERSON_ID + " printable characters");
    }
    return id;
  }

  private static boolean isPersonId(String id) {
    return id.length() <= Limits.PERSON_ID && PRINTABLE.matcher(id).matches();
  }

  private Map<String, Answer> answers(CsvTable.Row row, Faults faults) {
    var answers = new LinkedHashMap<String, Answer>();
    questions.forEach(
        (id, question) ->
            cell(row, CsvColumns.ANSWERS + id)
                .or(() -> cell(row, CsvColumns.ANSWERS + id + CsvColumns.OTHER).map(_ -> ""))
                .ifPresent(
                    words ->
                        answer(row, question, words)
                            .ifPresentOrElse(
                                answer -> answers.put(id, answer),
                                () ->
                                    faults.add(
                                        CsvColumns.ANSWERS + id,
                                        "is no answer to this question"))));
    return answers;
  }

  /** What was chosen instead or besides may stand in a column of its own. */
  private Optional<Answer> answer(CsvTable.Row row, Question question, String words) {
    var answer = AnswerInWords.to(question, words);
    var other = cell(row, CsvColumns.ANSWERS + question.id() + CsvColumns.OTHER);
    return answer.map(
        one ->
            one instanceof Answer.Choices(var ids, var _) && other.isPresent()
                ? new Answer.Choices(ids, other)
                : one);
  }

  private Map<String, Attribute> attributes(CsvTable.Row row) {
    var attributes = new LinkedHashMap<String, Attribute>();
    columns
        .cells(row, CsvColumns.ATTRIBUTES)
        .forEach(
            (name, text) -> {
              if (!text.isBlank()) {
                attributes.put(name, new Attribute.Text(text));
              }
            });
    return attributes;
  }

  private Optional<String> language(CsvTable.Row row, Faults faults) {
    var language = cell(row, CsvColumns.LANGUAGE);
    if (language.isPresent() && !LANGUAGE.matcher(language.get()).matches()) {
      faults.add(CsvColumns.LANGUAGE, "must be a language tag");
    }
    return language;
  }

  private boolean completed(CsvTable.Row row, Faults faults) {
    var word = cell(row, CsvColumns.COMPLETED).orElse("").toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      faults.add(CsvColumns.COMPLETED, "must be true or false");
    }
    return YES.contains(word);
  }

  /** What the column holds, if it is there and holds something. */
  private Optional<String> cell(CsvTable.Row row, String target) {
    return columns.cell(row, target).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** What a row is. */
  sealed interface Read {}

  /** An answer. */
  record Legible(long line, Past.Answered answer) implements Read {}

  /** None, and why. */
  record Faulty(List<Flaw> errors) implements Read {}

  private final class Faults {

    private final CsvTable.Row row;
    private final List<Flaw> errors = new ArrayList<>();

    Faults(CsvTable.Row row) {
      this.row = row;
    }

    void add(String target, String reason) {
      errors.add(new Flaw(row.line(), columns.nameOf(target).orElse(null), reason));
    }
  }
}
