package io.rapport.survey.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import io.rapport.survey.adapter.json.QuestionnaireJson;
import io.rapport.survey.domain.survey.Questionnaire;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Questionnaires by the text that they are kept as. Most answers are to the same few surveys, and
 * the same text says the same for ever.
 */
final class KnownQuestionnaires {

  private static final TypeReference<QuestionnaireJson> QUESTIONNAIRE = new TypeReference<>() {};

  private static final int MOST = 500;

  /** Longer ones are rare, and would take the memory of many. */
  private static final int LONGEST = 16 * 1024;

  private final Map<String, Questionnaire> byText =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Questionnaire> eldest) {
          return size() > MOST;
        }
      };

  Questionnaire read(String text) {
    if (text.length() > LONGEST) {
      return parse(text);
    }
    synchronized (byText) {
      return byText.computeIfAbsent(text, KnownQuestionnaires::parse);
    }
  }

  private static Questionnaire parse(String text) {
    return Json.read(text, QUESTIONNAIRE).toDomain();
  }
}
