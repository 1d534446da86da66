package io.rapport.bench.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.bench.shop.Shop.Day;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShopTest {

  private static final ShopPlan PLAN = new ShopPlan("shop", 20_000, 400, 400);

  @Test
  void the_same_plan_makes_the_same_shop() {
    // When
    var days = days(PLAN);
    // Then
    assertThat(days).isEqualTo(days(PLAN));
  }

  @Test
  void a_shop_has_as_many_events_and_answers_as_its_plan_says() {
    // When
    var days = days(PLAN);
    // Then
    assertThat(days.stream().mapToInt(day -> day.events().size()).sum()).isBetween(20_000, 20_100);
    assertThat(days.stream().mapToInt(day -> day.answers().size()).sum()).isEqualTo(400);
  }

  @Test
  void events_come_in_the_order_of_time() {
    // When
    var events = days(PLAN).stream().flatMap(day -> day.events().stream()).toList();
    // Then
    assertThat(events).isSortedAccordingTo(Comparator.comparingLong(Happening::at));
  }

  @Test
  void nearly_everybody_comes_and_a_few_come_often() {
    // When
    var events = days(PLAN).stream().flatMap(day -> day.events().stream()).toList();
    // Then
    var persons = new HashSet<Integer>();
    events.forEach(event -> persons.add(event.person()));
    assertThat(persons).hasSizeGreaterThan(390);
    assertThat(events.stream().filter(event -> event.person() < 40)).hasSizeGreaterThan(4_000);
  }

  @Test
  void messages_have_ids_of_their_own() {
    // Given
    var messages = new ShopMessages("shop");
    // When
    var ids =
        days(PLAN).stream()
            .flatMap(day -> day.events().stream())
            .map(messages::event)
            .map(message -> new String(message.headers().lastHeader("ce_id").value(), UTF_8))
            .toList();
    // Then
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static List<Day> days(ShopPlan plan) {
    var shop = new Shop(plan);
    return Stream.generate(shop::next).limit(ShopPlan.DAYS).toList();
  }
}
