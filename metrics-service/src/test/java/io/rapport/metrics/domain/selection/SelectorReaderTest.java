package io.rapport.metrics.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.selection.Condition.Amount;
import io.rapport.metrics.domain.selection.Condition.Text;
import io.rapport.metrics.domain.tracking.EventType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorReaderTest {

  private final Map<String, String> refused = new LinkedHashMap<>();
  private final SelectorReader reader = new SelectorReader(refused::put);

  @Test
  void everything_that_people_do_is_selected_by_any() {
    assertThat(read("{'any': true}")).contains(Selector.ANY);
    assertThat(Selector.ANY.types())
        .containsExactlyInAnyOrder(EventType.TRACK, EventType.PAGE, EventType.SCREEN);
    assertThat(Selector.ANY.label()).isEqualTo("any");
  }

  @Test
  void all_that_a_selector_says_is_read() {
    var selector =
        read(
            """
            {'type': 'track', 'event': 'Order Completed', 'name': 'Big order', 'path': '/buy',
             'where': [{'property': 'total', 'op': 'gte', 'value': 100},
                       {'property': 'plan', 'op': 'in', 'value': ['pro', 7, true]},
                       {'property': 'coupon', 'op': 'exists'}]}
            """);

    assertThat(selector)
        .contains(
            new Selector(
                Optional.of(EventType.TRACK),
                Optional.of("Order Completed"),
                Optional.of("Big order"),
                Optional.of("/buy"),
                List.of(
                    new Condition("total", Operator.GTE, List.of(new Amount(100))),
                    new Condition(
                        "plan",
                        Operator.IN,
                        List.of(new Text("pro"), new Amount(7), new Text("true"))),
                    new Condition("coupon", Operator.EXISTS, List.of()))));
    assertThat(refused).isEmpty();
  }

  @Test
  void a_name_beside_an_event_is_what_the_selector_is_called() {
    var order = read("{'event': 'Order Completed', 'name': 'Buy'}").orElseThrow();
    var page = read("{'type': 'page', 'name': 'Pricing'}").orElseThrow();

    assertThat(order.label()).isEqualTo("Buy");
    assertThat(order.pageName()).isEmpty();
    assertThat(page.label()).isEqualTo("Pricing");
    assertThat(page.pageName()).contains("Pricing");
    assertThat(read("{'path': '/buy'}").orElseThrow().label()).isEqualTo("/buy");
    assertThat(read("{'type': 'screen'}").orElseThrow().label()).isEqualTo("screen");
  }

  @ParameterizedTest
  @CsvSource({"Order Completed", "Completed Order"})
  void an_event_is_meant_in_every_spelling_that_was_published(String name) {
    assertThat(Selector.ofEvent(name).events())
        .containsExactlyInAnyOrder("Order Completed", "Completed Order");
    assertThat(Selector.ofEvent("Report Created").events()).containsExactly("Report Created");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'Order Completed' | goal | must be an object
          null | goal | must be an object
          {} | goal | says nothing
          {'any': false} | goal.any | must be true
          {'colour': 'red'} | goal.colour | is not known here; known are any, type
          {'type': 'click'} | goal.type | must be one of track, page
          {'type': 7} | goal.type | must be one of track, page
          {'event': ''} | goal.event | must be a text of 1 to 200
          {'event': ['a']} | goal.event | must be a text
          {'event': null} | goal.event | must be a text
          {'type': 'page', 'event': 'a'} | goal.event | is only of track events
          {'type': 'track', 'name': 'a'} | goal.name | is only of pages and screens
          {'where': {}} | goal.where | must be a list of 1 to 20
          {'where': []} | goal.where | must be a list of 1 to 20
          {'where': ['a']} | goal.where[0] | must be an object
          {'where': [{'op': 'eq', 'value': 1}]} | goal.where[0].property | is required
          {'where': [{'property': 'a', 'value': 1}]} | goal.where[0].op | is required
          {'where': [{'property': 'a', 'op': 'like', 'value': 1}]} | goal.where[0].op | must be one of eq, ne
          {'where': [{'property': 'a', 'op': 'eq'}]} | goal.where[0].value | must be a text
          {'where': [{'property': 'a', 'op': 'eq', 'value': {}}]} | goal.where[0].value | must be a text
          {'where': [{'property': 'a', 'op': 'eq', 'value': [1]}]} | goal.where[0].value | must be a text
          {'where': [{'property': 'a', 'op': 'eq', 'value': 1e999}]} | goal.where[0].value | must be a text
          {'where': [{'property': 'a', 'op': 'gt', 'value': 'many'}]} | goal.where[0].value | must be a number
          {'where': [{'property': 'a', 'op': 'gt', 'value': 'NaN'}]} | goal.where[0].value | must be a number
          {'where': [{'property': 'a', 'op': 'in', 'value': 'b'}]} | goal.where[0].value | must be a list of 1 to 100
          {'where': [{'property': 'a', 'op': 'in', 'value': ['b', null]}]} | goal.where[0].value[1] | must be a text
          {'where': [{'property': 'a', 'op': 'exists', 'value': 1}]} | goal.where[0].value | exists takes no value
          {'where': [{'property': 'a', 'op': 'exists', 'not': 1}]} | goal.where[0].not | is not known here
          """)
  void what_is_wrong_is_said_where_it_stands(String json, String field, String reason) {
    assertThat(read(json)).isEmpty();
    assertThat(refused).hasEntrySatisfying(field, said -> assertThat(said).startsWith(reason));
  }

  @Test
  void nothing_is_read_beyond_its_limits() {
    var condition = Map.of("property", "a", "op", "exists");

    assertThat(reader.selector("a", Map.of("event", "x".repeat(201)))).isEmpty();
    assertThat(reader.selector("b", Map.of("path", "x".repeat(2001)))).isEmpty();
    assertThat(reader.selector("c", Map.of("where", Collections.nCopies(21, condition)))).isEmpty();
    assertThat(reader.selectors("d", Collections.nCopies(101, Map.of("any", true)))).isEmpty();
    assertThat(refused).containsKeys("a.event", "b.path", "c.where", "d");
  }

  @Test
  void an_absurdly_deep_selector_is_looked_at_no_deeper_than_a_selector_goes() {
    Object nested = "end";
    for (int n = 0; n < 5000; n++) {
      nested = new ArrayList<>(Collections.singletonList(nested));
    }

    assertThat(reader.selector("goal", Map.of("where", nested))).isEmpty();
    assertThat(refused).containsOnlyKeys("goal.where[0]");
  }

  private Optional<Selector> read(String json) {
    try {
      return reader.selector(
          "goal", new ObjectMapper().readValue(json.replace('\'', '"'), Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
