package io.rapport.survey.domain.question;

/** "How likely are you to recommend us?", from 0 to 10. */
public record Nps(String id, String text, boolean required) implements ScoreQuestion {

  private static final Scale SCALE = new Scale(0, 10);

  @Override
  public Scale scale() {
    return SCALE;
  }
}
