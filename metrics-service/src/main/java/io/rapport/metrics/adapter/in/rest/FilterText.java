package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.PersonCondition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code property.plan:eq:pro}; a value may hold colons, and for {@code in} commas part it.
 */
final class FilterText {

  private static final int LONGEST = 2000;
  private static final Set<Operator> OF_WORDS =
      EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.EXISTS);
  private static final Set<Operator> OF_SEGMENTS =
      EnumSet.of(Operator.EQ, Operator.NE, Operator.IN);
  private static final int MOST_SEGMENTS = 10;
  private static final Set<Operator> OF_TIMES =
      EnumSet.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);
  private static final Pattern TIMES = Pattern.compile("0|[1-9][0-9]{0,5}");
  private static final String OPERATORS =
      Arrays.stream(Operator.values()).map(Texts::name).collect(Collectors.joining("|"));
  private static final Pattern SHAPE =
      Pattern.compile("(.+?):(" + OPERATORS + ")(?::(.*))?", Pattern.DOTALL);

  private FilterText() {}

  static Filter read(String text, Vocabulary vocabulary) {
    var match = SHAPE.matcher(text);
    if (text.length() > LONGEST || !match.matches()) {
      throw new Unreadable(
          "must be name:operator:value with an operator of " + OPERATORS.replace("|", ", "));
    }
    var operator = Texts.symbol(match.group(2), Operator.values());
    var values = values(operator, match.group(3));
    if (match.group(1).equals(DimensionText.SEGMENT)) {
      return ofSegments(operator, values, vocabulary);
    }
    var dimension = DimensionText.read(match.group(1), vocabulary);
    switch (dimension) {
      case Dimension.Derived derived when Dimension.Derived.COUNTED.contains(derived) ->
          throw new Unreadable(Texts.name(derived) + " can only be broken down by");
      case Dimension.InSegment _ -> throw new Unreadable("must be segment:eq:<id>");
      case Dimension.Answered answered -> check(answered, operator, values);
      case Dimension.Did _ -> checkTimes(operator, values);
      default -> {}
    }
    return new Filter(dimension, operator, values);
  }

  private static Filter ofSegments(Operator operator, List<String> ids, Vocabulary vocabulary) {
    if (!OF_SEGMENTS.contains(operator) || ids.size() > MOST_SEGMENTS) {
      throw new Unreadable(
          "takes " + Texts.names(OF_SEGMENTS) + " with 1 to " + MOST_SEGMENTS + " segments");
    }
    var found = ids.stream().map(id -> DimensionText.segment(id, vocabulary)).toList();
    var any =
        found.size() == 1
            ? found.getFirst()
            : new Dimension.InSegment(
                "",
                new PersonCondition.Any(
                    found.stream().map(Dimension.InSegment::condition).toList()));
    return new Filter(
        any, operator == Operator.NE ? Operator.NE : Operator.EQ, List.of(Dimension.InSegment.IN));
  }

  private static void checkTimes(Operator operator, List<String> values) {
    if (!OF_TIMES.contains(operator) || !TIMES.matcher(values.getFirst()).matches()) {
      throw new Unreadable(
          "takes " + Texts.names(OF_TIMES) + " with a whole number of times up to six digits");
    }
  }

  /** A word that no answer has would find nobody, in silence. */
  private static void check(Dimension.Answered answered, Operator operator, List<String> values) {
    var words = answered.type().words();
    if (!OF_WORDS.contains(operator) || !words.containsAll(values)) {
      throw new Unreadable(
          "takes "
              + Texts.names(OF_WORDS)
              + " with "
              + String.join(", ", words)
              + " for an answer to a question of type "
              + answered.type().questionType());
    }
  }

  private static List<String> values(Operator operator, @Nullable String text) {
    if (operator == Operator.EXISTS) {
      if (text != null) {
        throw new Unreadable("exists takes no value");
      }
      return List.of();
    }
    if (text == null) {
      throw new Unreadable(Texts.name(operator) + " takes a value");
    }
    if (operator.isNumeric() && !isNumber(text)) {
      throw new Unreadable(Texts.name(operator) + " takes a number");
    }
    return operator == Operator.IN ? List.of(text.split(",", -1)) : List.of(text);
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
