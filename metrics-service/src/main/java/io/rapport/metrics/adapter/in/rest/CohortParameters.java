package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.cohort.Bracket;
import io.rapport.metrics.domain.cohort.CohortRule;
import java.util.ArrayList;
import java.util.List;

/** Reads who begins together, and what it means to come back. */
final class CohortParameters {

  private static final int MOST = 100;
  private static final int MOST_RETURNS = 1000;
  private static final int LATEST = 4000;

  private CohortParameters() {}

  static CohortRule read(Reader reader) {
    var plain = CohortRule.DEFAULT;
    var brackets = reader.json("brackets").map(value -> brackets(reader, value));
    var on = reader.one("on", text -> Texts.symbol(text, CohortRule.On.values()));
    var periods = reader.one("periods", text -> upTo(MOST, text));
    if (brackets.isPresent() && (on.isPresent() || periods.isPresent())) {
      reader.refuse("brackets", "stand for themselves, without on and periods");
    }
    return new CohortRule(
        reader.selector("start", List.of()),
        reader.selector("return", List.of()),
        reader
            .one("mode", text -> Texts.symbol(text, CohortRule.Mode.values()))
            .orElse(plain.mode()),
        on.orElse(plain.on()),
        periods.orElse(plain.periods()),
        brackets.orElse(plain.brackets()),
        reader.one("minimumReturns", text -> upTo(MOST_RETURNS, text)).orElse(1));
  }

  private static int upTo(int most, String text) {
    var number = Texts.number(text);
    if (number < 1 || number > most) {
      throw new Unreadable("must be 1 to " + most);
    }
    return number;
  }

  /** In order, so that nobody reads one interval in two columns. */
  private static List<Bracket> brackets(Reader reader, Object value) {
    var brackets = new ArrayList<Bracket>();
    if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > MOST) {
      reader.refuse("brackets", "must be a list of 1 to " + MOST + " brackets [from, to]");
      return brackets;
    }
    for (var one : list) {
      if (one instanceof List<?> ends
          && ends.size() == 2
          && ends.getFirst() instanceof Integer from
          && ends.getLast() instanceof Integer to
          && from >= 1
          && from <= to
          && to <= LATEST) {
        brackets.add(new Bracket(from, to));
      } else {
        reader.refuse(
            "brackets", "must be [from, to] with whole numbers from 1 to " + LATEST + ", in order");
        return brackets;
      }
    }
    for (int n = 1; n < brackets.size(); n++) {
      if (brackets.get(n).from() <= brackets.get(n - 1).to()) {
        reader.refuse(
            "brackets",
            "overlap or are not in order: " + brackets.get(n - 1) + " and " + brackets.get(n));
      }
    }
    return brackets;
  }
}
