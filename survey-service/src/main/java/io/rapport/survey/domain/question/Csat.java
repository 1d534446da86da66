package io.rapport.survey.domain.question;

/** "How satisfied were you?", from 1 to 5 or from 1 to 7. */
public record Csat(String id, String text, boolean required, int points) implements ScoreQuestion {

  public Csat {
    if (points != 5 && points != 7) {
      throw new IllegalArgumentException("A CSAT scale has 5 or 7 points, not " + points);
    }
  }

  @Override
  public Scale scale() {
    return new Scale(1, points);
  }
}
