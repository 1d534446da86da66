package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What stands between the cells of a table. */
final class CsvSeparator {

  /** In the order in which they are preferred. */
  private static final List<Character> ALL = List.of(',', ';', '\t', '|');

  private static final int FIRST_LINE = 16 << 10;

  private CsvSeparator() {}

  static Optional<Character> read(Optional<String> name) {
    return name.map(CsvSeparator::read);
  }

  /** The one that stands most often in the first line; the text is still there afterwards. */
  static char guess(BufferedReader text) throws IOException {
    var line = firstLine(text);
    char most = ALL.getFirst();
    for (char separator : ALL) {
      most = count(line, separator) > count(line, most) ? separator : most;
    }
    return most;
  }

  private static char read(String name) {
    var separator = name.equals("tab") ? "\t" : name;
    if (separator.length() != 1 || !ALL.contains(separator.charAt(0))) {
      throw ProblemException.invalid("separator", "must be a comma, a semicolon, a bar or tab");
    }
    return separator.charAt(0);
  }

  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(FIRST_LINE);
    char[] begin = new char[FIRST_LINE];
    int length = 0;
    int more = text.read(begin, 0, FIRST_LINE);
    while (more > 0) {
      length += more;
      more = text.read(begin, length, FIRST_LINE - length);
    }
    text.reset();
    return new String(begin, 0, length).lines().findFirst().orElse("");
  }

  /** Outside quotation marks. */
  private static long count(String line, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int index = 0; index < line.length(); index++) {
      char one = line.charAt(index);
      quoted ^= one == '"';
      count += !quoted && one == separator ? 1 : 0;
    }
    return count;
  }
}
