package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.kpi.KpiDefinition;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code property.plan:eq:pro}; a value may hold colons, and for {@code in} commas part it.
 */
final class FilterText {

  private static final int LONGEST = 2000;
  private static final String OPERATORS =
      Arrays.stream(Operator.values()).map(Texts::name).collect(Collectors.joining("|"));
  private static final Pattern SHAPE =
      Pattern.compile("(.+?):(" + OPERATORS + ")(?::(.*))?", Pattern.DOTALL);

  private FilterText() {}

  static Filter read(String text, KpiDefinition kpi) {
    var match = SHAPE.matcher(text);
    if (text.length() > LONGEST || !match.matches()) {
      throw new Unreadable(
          "must be name:operator:value with an operator of " + OPERATORS.replace("|", ", "));
    }
    var dimension = DimensionText.read(match.group(1), kpi);
    if (dimension instanceof Dimension.Derived derived
        && Dimension.Derived.COUNTED.contains(derived)) {
      throw new Unreadable(Texts.name(derived) + " can only be broken down by");
    }
    var operator = Texts.symbol(match.group(2), Operator.values());
    return new Filter(dimension, operator, values(operator, match.group(3)));
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
