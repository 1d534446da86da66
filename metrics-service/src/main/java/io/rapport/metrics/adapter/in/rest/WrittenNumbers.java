package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.metrics.application.alert.AskedNumbers;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks for numbers that were written down, by the reader of every question. */
@ApplicationScoped
class WrittenNumbers implements AskedNumbers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Questions questions;

  WrittenNumbers(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Asked ask(String project, AskedNumber number, Days days, boolean compares) {
    try {
      var body = body(number, days, compares);
      ObjectNode parameters = JSON.valueToTree(body);
      var question =
          questions.question(project, kpi(number.kpi()), Parameters.of(parameters).without("kpi"));
      return new Asked(question, body, address(project, number, days, compares));
    } catch (ProblemException e) {
      throw new Unaskable(String.valueOf(e.problem().detail()), e);
    }
  }

  /** As POST queries takes it. */
  static Map<String, Object> body(AskedNumber number, Days days, boolean compares) {
    var body = new LinkedHashMap<String, Object>();
    body.put("kpi", number.kpi());
    body.put("from", days.from().toString());
    body.put("to", days.to().toString());
    body.put("interval", Texts.name(interval(kpi(number.kpi()))));
    if (compares) {
      body.put("compare", "previous");
    }
    body.putAll(number.parameters());
    return body;
  }

  /** With which GET answers the same. */
  static String address(String project, AskedNumber number, Days days, boolean compares) {
    ObjectNode body = JSON.valueToTree(body(number, days, compares));
    body.remove("kpi");
    return "/api/projects/"
        + project
        + "/kpis/"
        + number.kpi()
        + body.properties().stream()
            .flatMap(
                member ->
                    texts(member.getKey(), member.getValue())
                        .map(text -> member.getKey() + "=" + URLEncoder.encode(text, UTF_8)))
            .collect(Collectors.joining("&", "?", ""));
  }

  static Kpi kpi(String id) {
    return Catalogue.find(id)
        .orElseThrow(() -> ProblemException.invalid("kpi", "is not known: " + id));
  }

  /** A list of texts is said one by one, any other as the JSON text that it is. */
  private static Stream<String> texts(String name, JsonNode value) {
    var isRepeated =
        value.isArray()
            && (name.equals("filter")
                || StreamSupport.stream(value.spliterator(), false)
                    .allMatch(JsonNode::isValueNode));
    return isRepeated
        ? StreamSupport.stream(value.spliterator(), false).map(WrittenNumbers::text)
        : Stream.of(text(value));
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static Interval interval(Kpi kpi) {
    return kpi.definition().intervals().contains(Interval.TOTAL) ? Interval.TOTAL : Interval.MONTH;
  }
}
