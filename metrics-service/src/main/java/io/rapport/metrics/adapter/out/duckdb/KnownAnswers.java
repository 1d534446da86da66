package io.rapport.metrics.adapter.out.duckdb;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was answered in one transaction. Several who look at one dashboard ask the same. */
final class KnownAnswers {

  /** More than the tiles of some dashboards; an answer takes some 50 KB. */
  private static final int MOST = 100;

  private final Map<Object, Object> answers = new HashMap<>();

  <T> T once(Object question, Class<T> type, Supplier<T> answering) {
    var known = answers.get(question);
    if (known != null) {
      return type.cast(known);
    }
    var answer = answering.get();
    if (answers.size() < MOST) {
      answers.put(question, answer);
    }
    return answer;
  }
}
