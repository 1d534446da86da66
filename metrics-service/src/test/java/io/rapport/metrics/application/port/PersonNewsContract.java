package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.identify;
import static io.rapport.metrics.application.port.Log.page;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.person.PersonChanges;
import io.rapport.metrics.domain.person.PersonNews;
import io.rapport.metrics.domain.person.PersonNews.Gone;
import io.rapport.metrics.domain.person.PersonNews.Known;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.PersonCondition;
import io.rapport.metrics.domain.tracking.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store has to tell others of persons: what changed, once, and all of it. */
abstract class PersonNewsContract extends ReceiptContract {

  private static final String NOON = "2026-01-01T12:00:00Z";
  private static final String LATER = "2026-01-01T12:10:00Z";

  private static final Map.Entry<String, PersonCondition> PRO =
      Map.entry(
          "pro",
          new PersonCondition.Holds(new Dimension.Trait("plan"), Operator.EQ, List.of("pro")));
  private static final Map.Entry<String, PersonCondition> EVERYBODY =
      Map.entry(
          "all",
          new PersonCondition.All(
              List.of(
                  new PersonCondition.Not(
                      new PersonCondition.Holds(
                          new Dimension.Trait("plan"), Operator.EQ, List.of("none"))))));

  @Test
  void without_changes_there_is_no_news() {
    assertThat(store().personChanges(100)).isEmpty();
  }

  @Test
  void all_that_is_known_of_a_person_is_told_and_then_no_more() {
    store()
        .append(
            new Log()
                .add(page("1", NOON).anonymous("phone"))
                .add(
                    identify("2", "phone", "anna", LATER)
                        .traits("{\"plan\":\"free\",\"city\":\"Wien\"}"))
                .add(
                    identify("3", "laptop", "anna", "2026-01-01T12:20:00Z")
                        .traits("{\"plan\":\"pro\"}"))
                .add(page("4", LATER).as(EventType.GROUP).user("anna").group("acme"))
                .batch());

    var news = told();

    assertThat(news)
        .containsExactly(
            new Known(
                "shop",
                "user:anna",
                List.of("laptop", "phone"),
                List.of("anna"),
                "{\"plan\":\"pro\",\"city\":\"Wien\"}",
                List.of("acme"),
                Optional.empty(),
                Instant.parse(NOON),
                Instant.parse("2026-01-01T12:20:00Z")));
    assertThat(store().personChanges(100)).isEmpty();
  }

  @Test
  void what_was_not_written_down_as_told_is_told_again() {
    store().append(new Log().add(page("1", NOON).anonymous("phone")).batch());

    var first = store().personChanges(100);
    var again = store().personChanges(100);

    assertThat(again).isEqualTo(first).isPresent();
  }

  @Test
  void who_turns_out_to_be_somebody_else_is_gone() {
    store().append(new Log().add(page("1", NOON).anonymous("phone")).batch());
    assertThat(told()).extracting(PersonNews::person).containsExactly("anonymous:phone");

    store().append(new Log().add(identify("2", "phone", "anna", LATER)).batch());

    assertThat(told())
        .hasSize(2)
        .contains(new Gone("shop", "anonymous:phone"))
        .extracting(PersonNews::person)
        .contains("user:anna");
  }

  @Test
  void a_device_that_changes_hands_is_news_of_both() {
    store().append(new Log().add(identify("1", "tablet", "anna", NOON)).batch());
    told();

    store().append(new Log().add(identify("2", "tablet", "bert", LATER)).batch());

    assertThat(told())
        .extracting(PersonNews::person, news -> ((Known) news).anonymousIds())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("user:anna", List.of()),
            org.assertj.core.groups.Tuple.tuple("user:bert", List.of("tablet")));
  }

  @Test
  void users_that_an_editor_makes_one_are_one_in_the_news_and_two_when_taken_back() {
    store()
        .append(
            new Log().add(page("1", NOON).user("old")).add(page("2", NOON).user("anna")).batch());
    told();

    decide(Optional.of("anna"), 1);
    var merged = told();
    decide(Optional.empty(), 2);
    var parted = told();

    assertThat(merged).hasSize(2).contains(new Gone("shop", "user:old"));
    assertThat(((Known) merged.getFirst()).userIds()).containsExactly("anna", "old");
    assertThat(parted)
        .extracting(news -> ((Known) news).userIds())
        .containsExactly(List.of("anna"), List.of("old"));
  }

  @Test
  void being_seen_again_is_news_after_an_hour() {
    store().append(new Log().add(page("1", NOON).user("anna")).batch());
    told();

    store().append(new Log().add(page("2", "2026-01-01T12:59:59Z").user("anna")).batch());
    assertThat(told()).isEmpty();

    store().append(new Log().add(page("3", "2026-01-01T13:00:00Z").user("anna")).batch());
    assertThat(told()).hasSize(1);
  }

  @Test
  void of_thousands_who_were_told_nobody_is_news_again() {
    var many = new Log();
    for (int n = 0; n < 4_500; n++) {
      many.add(page("m" + n, NOON).user("user-" + n));
    }
    store().append(many.batch());
    var changes = store().personChanges(10_000).orElseThrow();
    assertThat(changes.news()).hasSize(4_500);

    store().told(changes);
    assertThat(store().personChanges(10_000)).isEmpty();

    var again = new Log();
    for (int n = 0; n < 4_500; n++) {
      again.add(page("a" + n, LATER).user("user-" + n));
    }
    store().append(again.batch());
    assertThat(store().personChanges(10_000).map(PersonChanges::news).orElse(List.of())).isEmpty();
  }

  @Test
  void the_news_of_many_come_in_parts() {
    for (int n = 0; n < 5; n++) {
      store().append(new Log().add(page("m" + n, NOON).user("user-" + n)).batch());
    }

    var first = store().personChanges(2).orElseThrow();
    store().told(first);
    var rest = store().personChanges(100).orElseThrow();

    assertThat(first.news()).hasSize(2);
    assertThat(rest.news()).hasSize(3);
  }

  @Test
  void once_segments_are_looked_for_everybody_hears_which_they_are_in_and_then_who_changes() {
    // Given
    store()
        .append(
            new Log()
                .add(identify("1", "phone", "anna", NOON).traits("{\"plan\":\"pro\"}"))
                .add(identify("2", "laptop", "bert", NOON).traits("{\"plan\":\"free\"}"))
                .batch());
    assertThat(segments()).containsOnlyKeys("user:anna", "user:bert").containsValue("unknown");

    // Then
    assertThat(find(PRO, EVERYBODY)).isEqualTo(2);
    assertThat(segments())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("user:anna", "[all, pro]", "user:bert", "[all]"));
    assertThat(find(PRO, EVERYBODY)).isZero();
    assertThat(segments()).isEmpty();

    // When somebody comes in
    store()
        .append(
            new Log()
                .add(identify("3", "laptop", "bert", LATER).traits("{\"plan\":\"pro\"}"))
                .batch());
    told();
    assertThat(find(PRO, EVERYBODY)).isEqualTo(1);

    // Then
    assertThat(segments()).containsExactly(Map.entry("user:bert", "[all, pro]"));

    // When there are no segments any more, then nobody is in one.
    find();
    assertThat(segments())
        .containsExactlyInAnyOrderEntriesOf(Map.of("user:anna", "[]", "user:bert", "[]"));
    assertThat(store().segmentMembers().projects()).containsExactly("shop");
  }

  @Test
  void who_is_in_no_segment_hears_of_that() {
    store().append(new Log().add(page("1", NOON).anonymous("phone")).batch());
    told();

    assertThat(find(PRO)).isZero();

    assertThat(segments()).containsExactly(Map.entry("anonymous:phone", "[]"));
  }

  @SafeVarargs
  private int find(Map.Entry<String, PersonCondition>... segments) {
    return store()
        .segmentMembers()
        .find("shop", Map.ofEntries(segments), Instant.parse("2026-01-02T00:00:00Z"));
  }

  /** Of whom there is news. */
  private Map<String, String> segments() {
    return told().stream()
        .map(Known.class::cast)
        .collect(
            toMap(
                Known::person, known -> known.segments().map(Object::toString).orElse("unknown")));
  }

  private List<PersonNews> told() {
    var changes = store().personChanges(100);
    changes.ifPresent(store()::told);
    return changes.map(PersonChanges::news).orElse(List.of());
  }

  private void decide(Optional<String> into, long at) {
    store().decide(new UserMerge("shop", "old", into, Instant.ofEpochMilli(at), "edda"));
  }
}
