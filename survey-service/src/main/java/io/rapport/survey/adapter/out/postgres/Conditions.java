package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.domain.result.Mark;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows must be like, with the values that stand for the question marks. */
final class Conditions {

  private final StringBuilder text = new StringBuilder("survey = ?");
  private final List<@Nullable Object> values = new ArrayList<>();

  private Conditions(SurveyId survey) {
    values.add(survey.value());
  }

  /** The responses of a selection. */
  static Conditions responses(SurveyId survey, Selection selection) {
    var conditions = meeting(survey, selection, "answered_at");
    switch (selection.whose()) {
      case ANYBODY -> {}
      case PEOPLE -> conditions.and("machine is null");
      case MACHINES -> conditions.and("machine is not null");
    }
    selection.language().ifPresent(language -> conditions.and("language = ?", language));
    selection
        .attributes()
        .forEach((name, value) -> conditions.and("labels ->> ? = ?", Labels.plain(name), value));
    selection.words().forEach(word -> conditions.and("words like ?", "%" + literal(word) + "%"));
    if (!selection.saying().isEmpty()) {
      conditions.and(
          "marks && ?::text[]",
          (Object) selection.saying().stream().map(Mark::write).toArray(String[]::new));
    }
    selection.completed().ifPresent(completed -> conditions.and("completed = ?", completed));
    return conditions;
  }

  /** The encounters of a selection. */
  static Conditions encounters(SurveyId survey, Selection selection) {
    return meeting(survey, selection, "occurred_at");
  }

  Conditions and(String condition, @Nullable Object... more) {
    text.append(" and ").append(condition);
    values.addAll(List.of(more));
    return this;
  }

  String text() {
    return text.toString();
  }

  List<@Nullable Object> values() {
    return values;
  }

  private static Conditions meeting(SurveyId survey, Selection selection, String time) {
    var conditions = new Conditions(survey);
    selection.from().ifPresent(from -> conditions.and(time + " >= ?", Times.write(from)));
    selection.to().ifPresent(to -> conditions.and(time + " < ?", Times.write(to)));
    selection.version().ifPresent(version -> conditions.and("version = ?", version));
    selection
        .channel()
        .ifPresent(channel -> conditions.and("channel = ?", Channels.write(channel)));
    return conditions;
  }

  /** In a pattern of {@code like}, only itself. */
  private static String literal(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
