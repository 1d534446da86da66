package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;

/** "How was the …?", from 1 to as many points as its author thinks fit. */
public record Rating(
    String id, String text, boolean required, int points, Display display, Ends ends)
    implements ScoreQuestion {

  public static final int FEWEST_POINTS = 3;
  public static final int MOST_POINTS = 10;

  public Rating {
    if (points < FEWEST_POINTS || points > MOST_POINTS) {
      throw new IllegalArgumentException("A rating has 3 to 10 points, not " + points);
    }
  }

  @Override
  public Scale scale() {
    return new Scale(1, points);
  }

  @Override
  public Rating in(Translator translator) {
    return new Rating(
        id, translator.translate("text", text), required, points, display, ends.in(translator));
  }
}
