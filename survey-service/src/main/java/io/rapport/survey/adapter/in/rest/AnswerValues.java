package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.result.Mark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What can be answered to a question and counted, in its order, with its words. */
final class AnswerValues {

  private AnswerValues() {}

  static Map<String, Optional<String>> of(Question question) {
    var values = new LinkedHashMap<String, Optional<String>>();
    switch (question) {
      case ScoreQuestion scored -> {
        for (int score = scored.scale().lowest(); score <= scored.scale().highest(); score++) {
          values.put(Integer.toString(score), Optional.empty());
        }
      }
      case ChoiceQuestion chosen -> {
        chosen
            .menu()
            .choices()
            .forEach(choice -> values.put(choice.id(), Optional.of(choice.label())));
        chosen.menu().other().ifPresent(label -> values.put(Mark.OTHER, Optional.of(label)));
      }
      case Consent _ -> {
        values.put(Mark.ACCEPTED, Optional.empty());
        values.put(Mark.DECLINED, Optional.empty());
      }
      case TextQuestion _, Statement _ -> {}
    }
    return values;
  }
}
