package io.rapport.survey.domain.look;

import io.rapport.survey.domain.Fault;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours and shapes of a survey.
 *
 * @param accent of what is chosen and of buttons
 * @param background of the page
 * @param text of all that is read
 * @param radius how round corners are, in pixels
 */
public record Theme(Colour accent, Colour background, Colour text, Font font, int radius) {

  public static final int LARGEST_RADIUS = 32;

  /** What a survey looks like whose author does not say. */
  public static final Theme PLAIN =
      new Theme(
          new Colour("#1f5fd6"), new Colour("#ffffff"), new Colour("#1a1a1a"), Font.SYSTEM, 8);

  /** What text and the parts of a page need to be made out (WCAG 2.2, 1.4.3 and 1.4.11). */
  private static final double READABLE = 4.5;

  private static final double VISIBLE = 3;

  public Theme {
    if (radius < 0 || radius > LARGEST_RADIUS) {
      throw new IllegalArgumentException("A radius has 0 to 32 pixels, not " + radius);
    }
  }

  /** What people with weak eyes could not make out. */
  public List<Fault> faults() {
    return Stream.concat(
            tooFaint("text", text, READABLE).stream(), tooFaint("accent", accent, VISIBLE).stream())
        .toList();
  }

  private List<Fault> tooFaint(String name, Colour colour, double needed) {
    return colour.contrastTo(background) >= needed
        ? List.of()
        : List.of(
            new Fault("theme." + name, "must have a contrast of " + needed + " to the background"));
  }
}
