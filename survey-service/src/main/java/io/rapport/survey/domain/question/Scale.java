package io.rapport.survey.domain.question;

/** The whole numbers from the lowest to the highest, both included. */
public record Scale(int lowest, int highest) {

  public Scale {
    if (lowest >= highest) {
      throw new IllegalArgumentException("A scale goes upwards: " + lowest + " to " + highest);
    }
  }

  public boolean contains(int value) {
    return lowest <= value && value <= highest;
  }
}
