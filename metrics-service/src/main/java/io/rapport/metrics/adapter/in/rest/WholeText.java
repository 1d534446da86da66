package io.rapport.metrics.adapter.in.rest;

import io.rapport.problems.ProblemException;

/** Refuses text that could not be written again: half a character, which no UTF-8 holds. */
final class WholeText {

  private WholeText() {}

  static String checked(String field, String text) {
    if (text.codePoints().anyMatch(WholeText::isHalfACharacter)) {
      throw ProblemException.invalid(field, "must be whole Unicode characters");
    }
    return text;
  }

  private static boolean isHalfACharacter(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }
}
