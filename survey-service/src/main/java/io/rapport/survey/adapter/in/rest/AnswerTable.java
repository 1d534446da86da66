package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersions;
import io.rapport.tables.CsvCell;
import io.rapport.tables.CsvLines;
import io.rapport.tables.CsvLines.Column;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Responses as the rows of a table, with a column for each question that any version asks. */
final class AnswerTable {

  private AnswerTable() {}

  /**
   * The table.
   *
   * @param attributes those that have columns of their own
   * @param more whether there are others, which share one column as JSON
   */
  static CsvLines<Response> of(
      PublishedVersions versions, List<String> attributes, boolean more, ObjectMapper json) {
    return new CsvLines<>(
        Stream.of(
                facts(),
                answers(versions),
                attributes.stream().map(AnswerTable::attribute),
                more
                    ? Stream.of(otherAttributes(Set.copyOf(attributes), json))
                    : Stream.<Column<Response>>of())
            .flatMap(Function.identity())
            .toList());
  }

  private static Stream<Column<Response>> facts() {
    return Stream.of(
        column("responseId", response -> response.origin().id().toString()),
        column("version", response -> "" + response.origin().occasion().version()),
        column("channel", AnswerTable::channel),
        column("anonymousId", response -> orNothing(response.sheet().respondent().anonymousId())),
        column("userId", response -> orNothing(response.sheet().respondent().userId())),
        column("completed", response -> "" + (response instanceof Response.Completed)),
        column("machine", AnswerTable::machine),
        column("language", response -> orNothing(response.sheet().language())),
        column("startedAt", response -> response.origin().startedAt().toString()),
        column("answeredAt", response -> response.stamp().answeredAt().toString()),
        column("recordedAt", response -> response.stamp().recordedAt().toString()));
  }

  private static Stream<Column<Response>> answers(PublishedVersions versions) {
    return versions.newestFirst().stream()
        .flatMap(version -> version.questionnaire().questions().stream())
        .flatMap(AnswerCell::of)
        .distinct()
        .map(cell -> column(cell.name(), cell::text));
  }

  private static Column<Response> attribute(String name) {
    return column(
        "attributes." + name,
        response ->
            Optional.ofNullable(response.sheet().attributes().get(name))
                .map(AnswerTable::text)
                .orElse(""));
  }

  private static Column<Response> otherAttributes(Set<String> shown, ObjectMapper json) {
    return column(
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

  private static Column<Response> column(String name, Function<Response, String> text) {
    return new Column<>(name, response -> CsvCell.text(text.apply(response)));
  }
}
