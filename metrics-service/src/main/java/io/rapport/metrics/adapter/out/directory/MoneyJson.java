package io.rapport.metrics.adapter.out.directory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.directory.Project;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.CurrencyRates.Rate;
import io.rapport.metrics.domain.money.MoneyRule;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a project says about its money; the gateway has looked at its shape. */
final class MoneyJson {

  private MoneyJson() {}

  static MoneyRule of(Project project) {
    var events =
        elements(project.settings().path("moneyEvents"))
            .map(JsonNode::asText)
            .collect(toUnmodifiableSet());
    return new MoneyRule(
        project.currency(),
        project.zone(),
        new CurrencyRates(
            elements(project.settings().path("currencyRates")).map(MoneyJson::rate).toList()),
        events.isEmpty() ? MoneyRule.ORDERS : events);
  }

  private static Rate rate(JsonNode rate) {
    return new Rate(
        rate.path("currency").asText(),
        LocalDate.parse(rate.path("from").asText()),
        rate.path("rate").decimalValue());
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
