package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersions;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Responses as the rows of a table, with a column for each question that any version asks. */
final class AnswerTable {

  private final List<Column> columns;

  private AnswerTable(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * The table.
   *
   * @param attributes those that have columns of their own
   * @param more whether there are others, which share one column as JSON
   */
  static AnswerTable of(
      PublishedVersions versions, List<String> attributes, boolean more, ObjectMapper json) {
    return new AnswerTable(
        Stream.of(
                facts(),
                answers(versions),
                attributes.stream().map(AnswerTable::attribute),
                more
                    ? Stream.of(otherAttributes(Set.copyOf(attributes), json))
                    : Stream.<Column>of())
            .flatMap(Function.identity())
            .toList());
  }

  String head() {
    return line(columns.stream().map(Column::name));
  }

  String row(Response response) {
    return line(columns.stream().map(column -> column.cell().apply(response)));
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static Stream<Column> facts() {
    return Stream.of(
        new Column("responseId", response -> response.origin().id().toString()),
        new Column("version", response -> "" + response.origin().occasion().version()),
        new Column("channel", AnswerTable::channel),
        new Column(
            "anonymousId", response -> orNothing(response.sheet().respondent().anonymousId())),
        new Column("userId", response -> orNothing(response.sheet().respondent().userId())),
        new Column("completed", response -> "" + (response instanceof Response.Completed)),
        new Column("machine", AnswerTable::machine),
        new Column("language", response -> orNothing(response.sheet().language())),
        new Column("startedAt", response -> response.origin().startedAt().toString()),
        new Column("answeredAt", response -> response.stamp().answeredAt().toString()),
        new Column("recordedAt", response -> response.stamp().recordedAt().toString()));
  }

  private static Stream<Column> answers(PublishedVersions versions) {
    return versions.newestFirst().stream()
        .flatMap(version -> version.questionnaire().questions().stream())
        .flatMap(AnswerCell::of)
        .distinct()
        .map(cell -> new Column(cell.name(), cell::text));
  }

  private static Column attribute(String name) {
    return new Column(
        "attributes." + name,
        response ->
            Optional.ofNullable(response.sheet().attributes().get(name))
                .map(AnswerTable::text)
                .orElse(""));
  }

  private static Column otherAttributes(Set<String> shown, ObjectMapper json) {
    return new Column(
        "attributes",
        response -> {
          var others = new LinkedHashMap<>(response.sheet().attributes());
          others.keySet().removeAll(shown);
          try {
            return json.writeValueAsString(others);
          } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String text(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Text(String value) -> value;
      case Attribute.Quantity(var value) -> value.toPlainString();
      case Attribute.Flag(boolean value) -> Boolean.toString(value);
    };
  }

  private static String channel(Response response) {
    return response.origin().occasion().channel().name().toLowerCase(Locale.ROOT);
  }

  private static String machine(Response response) {
    return orNothing(response.sheet().machine().map(sign -> sign.name().toLowerCase(Locale.ROOT)));
  }

  private static String orNothing(Optional<String> text) {
    return text.orElse("");
  }

  private record Column(String name, Function<Response, String> cell) {}
}
