package io.rapport.tracking.domain.json;

/**
 * A number, digit by digit as it was sent: nobody here calculates, so nothing is rounded.
 *
 * @param digits a valid JSON number
 */
public record JsonNumber(String digits) implements Json {

  @Override
  public void appendTo(StringBuilder out) {
    out.append(digits);
  }
}
