package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.kpi.KpiDefinition;
import io.rapport.metrics.domain.selection.Dimension;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code channel} and {@code property.plan}, as far as a KPI knows them. */
final class DimensionText {

  private static final String PROPERTY = "property.";
  private static final int LONGEST = 200;

  private DimensionText() {}

  static Dimension read(String text, KpiDefinition kpi) {
    var dimension = dimension(text, kpi);
    if (!kpi.knows(dimension)) {
      throw unknown(text, kpi);
    }
    return dimension;
  }

  private static Dimension dimension(String text, KpiDefinition kpi) {
    if (text.startsWith(PROPERTY)) {
      return new Dimension.Property(propertyName(text));
    }
    return Arrays.stream(Dimension.Derived.values())
        .filter(derived -> Texts.name(derived).equals(text))
        .findFirst()
        .orElseThrow(() -> unknown(text, kpi));
  }

  private static String propertyName(String text) {
    var name = text.substring(PROPERTY.length());
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new Unreadable("names a property of 1 to " + LONGEST + " characters");
    }
    return name;
  }

  private static Unreadable unknown(String text, KpiDefinition kpi) {
    return new Unreadable(
        quoted(text) + " is nothing that " + kpi.id() + " can be told apart by; " + known(kpi));
  }

  private static String known(KpiDefinition kpi) {
    var names =
        Stream.concat(
                kpi.dimensions().stream().sorted().map(Texts::name),
                kpi.takesProperties() ? Stream.of(PROPERTY + "<name>") : Stream.<String>empty())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "it has no dimensions" : "it knows " + names;
  }

  private static String quoted(String text) {
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }
}
