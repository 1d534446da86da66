package io.rapport.survey.domain.look;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour, and nothing else that could stand in a style sheet.
 *
 * @param hex such as {@code #0a7cff}, in small letters
 */
public record Colour(String hex) {

  /** What a colour looks like. */
  public static final String SHAPE = "#[0-9A-Fa-f]{6}";

  private static final Pattern PATTERN = Pattern.compile(SHAPE);

  public Colour {
    if (!PATTERN.matcher(hex).matches()) {
      throw new IllegalArgumentException("A colour is # and six hexadecimal digits");
    }
    hex = hex.toLowerCase(Locale.ROOT);
  }

  /** How well one can be told from the other, from 1 to 21 (WCAG 2.2, contrast ratio). */
  public double contrastTo(Colour other) {
    var lighter = Math.max(luminance(), other.luminance());
    var darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
  }

  private double linear(int at) {
    var share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Override
  public String toString() {
    return hex;
  }
}
