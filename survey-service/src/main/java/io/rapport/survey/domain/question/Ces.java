package io.rapport.survey.domain.question;

/** "How easy was it?", from 1 to 7. */
public record Ces(String id, String text, boolean required) implements ScoreQuestion {

  private static final Scale SCALE = new Scale(1, 7);

  @Override
  public Scale scale() {
    return SCALE;
  }
}
