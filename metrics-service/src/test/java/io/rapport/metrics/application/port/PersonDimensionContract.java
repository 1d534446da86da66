package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.identify;
import static io.rapport.metrics.application.port.Log.nps;
import static io.rapport.metrics.application.port.Log.page;
import static io.rapport.metrics.application.port.Log.track;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.kpi.Csat;
import io.rapport.metrics.domain.kpi.Nps;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.PersonCondition;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.Doings;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.survey.Stance;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Span;
import io.rapport.metrics.domain.time.TrailingDays;
import io.rapport.metrics.domain.tracking.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How every store filters and tells apart by what is known of persons. */
public abstract class PersonDimensionContract extends StoreContract {

  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final PageRequest ALL = new PageRequest(Optional.empty(), 1000);
  private static final Dimension PLAN = new Dimension.Trait("plan");
  private static final SessionRule RULE =
      new SessionRule(SessionPreset.DEFAULT, BERLIN, Doings.ACTIONS, List.of());

  /**
   * anna was unknown when she came, on the free plan when she logged in, and is on the pro plan
   * since February; bert is on the free plan; cleo left the pro plan for none; and somebody has no
   * ids.
   */
  @Test
  void a_trait_is_what_was_last_said_of_the_person_for_all_of_history() {
    someCustomers();

    assertThat(pageviews(PLAN)).isEqualTo(counts(1, 1, 2));
    assertThat(visitors(PLAN)).isEqualTo(counts(1, 1, 1));
    assertThat(activeUsers(PLAN)).isEqualTo(counts(1, 1, 1));
    assertThat(sessions(PLAN)).isEqualTo(counts(1, 1, 1));
    assertThat(broken(PLAN, (data, day) -> data.lifecycle(day, before(), LATER)).keySet())
        .isEqualTo(counts(1, 1, 1).keySet());
    assertThat(broken(PLAN, PersonDimensionContract::stickiness).keySet())
        .isEqualTo(counts(1, 1, 1).keySet());
    assertThat(
            broken(PLAN, PersonDimensionContract::perPerson).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, sums -> sums.getValue().ratio().sumX())))
        .isEqualTo(Map.of(Key.of("pro"), 1.0, Key.of("free"), 1.0, Key.NONE, 1.0));
  }

  @Test
  void an_answer_has_the_traits_of_who_gave_it() {
    someCustomers();
    store()
        .append(
            new Log()
                .add(nps("r1", 9, "2026-01-01T10:30:00Z").of("a"))
                .add(nps("r2", 3, "2026-01-01T10:30:00Z").of("nobody knows"))
                .batch());

    assertThat(broken(PLAN, (data, day) -> data.answers().scores(day, "nps", Per.ANSWER)))
        .isEqualTo(Map.of(Key.of("pro"), score(9), Key.NONE, score(3)));
    assertThat(scored(filter(PLAN, Operator.EQ, "pro"))).isEqualTo(score(9));
    assertThat(scored(filter(PLAN, Operator.NE, "pro"))).isEqualTo(score(3));
  }

  @Test
  void the_records_behind_a_filtered_number_are_those_of_its_persons() {
    someCustomers();
    var pro = filtered(filter(PLAN, Operator.EQ, "pro"));

    try (var data = store().snapshot()) {
      assertThat(data.pageviewRecords(pro, ALL))
          .extracting(record -> record.person().orElseThrow())
          .containsExactly("user:anna");
      assertThat(data.pageviewInputs(pro)).hasSize(1);
      assertThat(data.personRecords(pro, Who.ALL, ALL)).hasSize(1);
      assertThat(data.sessionRecords(pro, RULE, ALL)).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, pro, 1",
    "NE, pro, 2",
    "IN, pro, 1",
    "CONTAINS, r, 2",
    "EXISTS, , 2",
  })
  void a_trait_is_compared_as_everything_is(Operator operator, String value, long visitors) {
    someCustomers();
    var values = value == null ? List.<String>of() : List.of(value);

    var found = read(data -> data.persons(filtered(new Filter(PLAN, operator, values)), Who.ALL));

    assertThat(found).containsEntry(new Cell(0, Key.NONE), visitors);
  }

  @Test
  void traits_of_users_that_were_found_to_be_one_are_one_persons() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(said("2", "anna@work", "{\"plan\":\"pro\"}", "2026-01-01T12:00:00Z"))
                .batch());
    assertThat(visitors(PLAN)).isEqualTo(Map.of(Key.NONE, 1L));

    store().decide(new UserMerge("shop", "anna@work", Optional.of("anna"), Instant.EPOCH, "edda"));

    assertThat(visitors(PLAN)).isEqualTo(Map.of(Key.of("pro"), 1L));
  }

  @Test
  void of_the_same_moment_a_trait_is_the_same_whatever_came_first() {
    var free = said("1", "anna", "{\"plan\":\"free\"}", "2026-01-01T12:00:00Z");
    var pro = said("2", "anna", "{\"plan\":\"pro\"}", "2026-01-01T12:00:00Z");
    var other = page("3", "2026-01-01T12:00:00Z").user("anna");
    store().append(new Log().add(other).add(free).add(pro).batch());
    store()
        .append(
            new Log().add(other.in("mirror")).add(pro.in("mirror")).add(free.in("mirror")).batch());

    var mirror = new Slices("mirror", List.of(), day().buckets(), Optional.of(PLAN));

    var mirrored = read(data -> data.persons(mirror, Who.ALL));
    assertThat(mirrored).isEqualTo(Map.of(new Cell(0, Key.of("pro")), 1L));
    assertThat(visitors(PLAN)).isEqualTo(Map.of(Key.of("pro"), 1L));
  }

  /** anna moved from acme to globex; bert is in none. */
  @Test
  void an_account_is_the_one_that_the_person_joined_last() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-01T12:00:00Z").user("bert"))
                .add(joined("3", "anna", "globex", "2026-01-03T12:00:00Z"))
                .add(joined("4", "anna", "acme", "2026-01-02T12:00:00Z"))
                .batch());
    var account = new Dimension.Account();

    assertThat(visitors(account)).isEqualTo(Map.of(Key.of("globex"), 1L, Key.NONE, 1L));
    assertThat(pageviews(account)).isEqualTo(Map.of(Key.of("globex"), 1L, Key.NONE, 1L));
    assertThat(sessions(account)).isEqualTo(Map.of(Key.of("globex"), 1L, Key.NONE, 1L));
  }

  @Test
  void a_context_is_the_events_own() {
    store()
        .append(
            new Log()
                .add(
                    page("1", "2026-01-01T12:00:00Z")
                        .user("anna")
                        .context("{\"app\":{\"version\":\"2.1\",\"a/b~c\":\"odd\"}}"))
                .add(page("2", "2026-01-01T12:00:00Z").user("bert"))
                .batch());

    assertThat(pageviews(new Dimension.Context(List.of("app", "version"))))
        .isEqualTo(Map.of(Key.of("2.1"), 1L, Key.NONE, 1L));
    assertThat(sessions(new Dimension.Context(List.of("app", "a/b~c"))))
        .isEqualTo(Map.of(Key.of("odd"), 1L, Key.NONE, 1L));
  }

  @Test
  void what_a_context_says_of_the_page_is_found_however_it_is_written() {
    store()
        .append(
            new Log()
                .add(
                    page("1", "2026-01-01T12:00:00Z")
                        .on("/shoes")
                        .context(
                            "{\"page\":{\"title\":\"Shoes\",\"path\":\"/shoes/x\"},\"locale\":\"de\"}"))
                .add(
                    page("2", "2026-01-01T12:00:00Z")
                        .on("/shoes")
                        .context("{\"page\" : {\"title\":\"Bikes\",\"path\":\"/shoes/y\"}}"))
                .add(
                    page("3", "2026-01-01T12:00:00Z")
                        .context("{\"app\":{\"page\":{\"title\":\"No\"}},\"page\":\"/bikes\"}"))
                .batch());

    assertThat(pageviews(ofContext("page", "title")))
        .isEqualTo(Map.of(Key.of("Shoes"), 1L, Key.of("Bikes"), 1L, Key.NONE, 1L));
    assertThat(pageviews(ofContext("page", "path")))
        .isEqualTo(Map.of(Key.of("/shoes/x"), 1L, Key.of("/shoes/y"), 1L, Key.NONE, 1L));
    assertThat(pageviews(ofContext("app", "page", "title")))
        .isEqualTo(Map.of(Key.of("No"), 1L, Key.NONE, 2L));
    assertThat(pageviews(ofContext("locale"))).isEqualTo(Map.of(Key.of("de"), 1L, Key.NONE, 2L));
    assertThat(pageviews(ofContext("page")))
        .containsEntry(Key.of("/bikes"), 1L)
        .containsEntry(Key.of("{\"title\":\"Shoes\",\"path\":\"/shoes/x\"}"), 1L);
  }

  @Test
  void of_very_many_values_the_largest_have_a_row_and_the_rest_one_together() {
    var log = new Log();
    for (int n = 0; n < 10_000; n++) {
      var user = "user-" + n;
      log.add(page("p" + n, "2026-01-01T12:00:00Z").user(user))
          .add(said("i" + n, user, "{\"plan\":\"plan-" + n + "\"}", "2026-01-01T12:00:00Z"));
    }
    log.add(page("again", "2026-01-01T12:05:00Z").user("user-7777"));
    store().append(log.batch());

    var found = pageviews(PLAN);

    assertThat(found)
        .hasSize(Slices.MOST_KEYS + 1)
        .containsEntry(Key.of("plan-7777"), 2L)
        .containsEntry(Key.REST, 10_000L - Slices.MOST_KEYS);
    assertThat(visitors(PLAN).get(Key.REST)).isEqualTo(10_000L - Slices.MOST_KEYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'); drop table event; --", "{table}", ":project", "$1", "a/b~c", "\"", "\\", "ß"})
  void a_name_is_never_read_as_sql(String name) throws Exception {
    var json = new ObjectMapper();
    var value = "x'; drop table event; --{key}:to";
    var traits = json.writeValueAsString(Map.of(name, value));
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna").context(traits))
                .add(said("2", "anna", traits, "2026-01-01T12:00:00Z"))
                .batch());

    assertThat(pageviews(new Dimension.Trait(name))).isEqualTo(Map.of(Key.of(value), 1L));
    assertThat(pageviews(new Dimension.Context(List.of(name))))
        .isEqualTo(Map.of(Key.of(value), 1L));
    var named = filtered(filter(new Dimension.Trait(name), Operator.EQ, value));
    var found = read(data -> data.pageviews(named));
    assertThat(found).containsEntry(new Cell(0, Key.NONE), 1L);
  }

  /** anna was content in autumn and is not now; bert is; cleo has not been asked until tomorrow. */
  @Test
  void an_answer_says_of_its_person_what_the_last_one_before_the_end_says() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-01T12:00:00Z").anonymous("b"))
                .add(page("3", "2026-01-01T12:00:00Z").user("cleo"))
                .add(identify("4", "a", "anna", "2026-02-01T12:00:00Z"))
                .add(nps("r1", 10, "2025-09-01T12:00:00Z").of("a"))
                .add(nps("r2", 6, "2026-01-01T22:59:59.999Z").of("a"))
                .add(nps("r3", 9, "2025-09-01T12:00:00Z").of("b"))
                .add(nps("r4", 9, "2026-01-01T23:00:00Z").of("cleo"))
                .batch());
    var ever = new Dimension.Answered(Stance.NPS, OptionalInt.empty());
    var lately = new Dimension.Answered(Stance.NPS, OptionalInt.of(90));

    assertThat(visitors(ever))
        .isEqualTo(Map.of(Key.of("detractor"), 1L, Key.of("promoter"), 1L, Key.NONE, 1L));
    assertThat(visitors(lately)).isEqualTo(Map.of(Key.of("detractor"), 1L, Key.NONE, 2L));
    assertThat(sessions(lately)).isEqualTo(Map.of(Key.of("detractor"), 1L, Key.NONE, 2L));
    var detractors = filtered(filter(lately, Operator.EQ, "detractor"));
    var atNoon = detractors.until(Instant.parse("2026-01-01T12:00:00Z"));
    var found = read(data -> data.persons(detractors, Who.ALL));
    var foundBefore = read(data -> data.persons(atNoon, Who.ALL));
    assertThat(found).containsEntry(new Cell(0, Key.NONE), 1L);
    assertThat(foundBefore).isEmpty();
  }

  @Test
  void the_words_for_answers_are_those_that_the_kpis_count() {
    var log = new Log();
    for (int score = 0; score <= 10; score++) {
      log.add(nps("n" + score, score, "2026-01-01T12:00:00Z"));
    }
    for (int score = 1; score <= 7; score++) {
      log.add(nps("c" + score, score, "2026-01-01T12:00:00Z").to("csat", 7));
    }
    store().append(log.batch());

    var byNps = answered(Stance.NPS);
    var byCsat = answered(Stance.CSAT);

    assertThat(byNps.keySet()).containsOnly(keys(Stance.NPS));
    byNps.forEach(
        (word, scores) ->
            assertThat(new Nps().measure(scores).figures().get(word.value().get() + "s").value())
                .contains(100.0));
    assertThat(byCsat.keySet()).containsOnly(keys(Stance.CSAT));
    assertThat(new Csat().measure(byCsat.get(Key.of("satisfied"))).value()).contains(100.0);
    assertThat(new Csat().measure(byCsat.get(Key.of("unsatisfied"))).value()).contains(0.0);
  }

  /**
   * anna ordered three times in the last 30 days, one of them just before they end, and one time
   * long before; bert once, and once after the end; cleo never, and nobody knows who else.
   */
  @Test
  void what_persons_did_is_counted_back_from_the_end() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-01T12:00:00Z").user("bert"))
                .add(page("3", "2026-01-01T12:00:00Z").user("cleo"))
                .add(page("4", "2026-01-01T12:00:00Z"))
                .add(order("5", "anna", "2026-01-01T22:59:59.999Z"))
                .add(order("6", "anna", "2025-12-20T12:00:00Z"))
                .add(order("7", "anna", "2025-12-02T23:00:00Z"))
                .add(order("8", "anna", "2025-12-02T22:59:59.999Z"))
                .add(order("9", "bert", "2025-12-20T12:00:00Z"))
                .add(order("10", "bert", "2026-01-01T23:00:00Z"))
                .batch());
    var orders = new Dimension.Did(Selector.ofEvent("Order Completed"), 30);

    assertThat(visitors(orders))
        .isEqualTo(Map.of(Key.of("3"), 1L, Key.of("1"), 1L, Key.of("0"), 1L));
    assertThat(pageviews(orders))
        .isEqualTo(Map.of(Key.of("3"), 1L, Key.of("1"), 1L, Key.of("0"), 1L, Key.NONE, 1L));
    assertThat(counted(filter(orders, Operator.GTE, "3"))).isEqualTo(1);
    assertThat(counted(filter(orders, Operator.LT, "1"))).isEqualTo(1);
    assertThat(sessions(orders).keySet()).containsOnly(Key.of("3"), Key.of("1"), Key.of("0"));
  }

  /** anna ordered before her first answer and not in the 7 days before the second. */
  @Test
  void what_persons_did_is_counted_back_from_each_answer() {
    store()
        .append(
            new Log()
                .add(identify("1", "a", "anna", "2026-01-01T00:00:00Z"))
                .add(order("2", "anna", "2026-01-01T08:00:00Z"))
                .add(order("3", "anna", "2026-01-01T09:00:00Z"))
                .add(nps("r1", 9, "2026-01-01T09:00:00Z").of("a"))
                .add(nps("r2", 2, "2026-01-01T09:00:00.001Z").of("a"))
                .add(nps("r3", 7, "2026-01-01T10:00:00Z").of("nobody knows"))
                .batch());
    var orders = new Dimension.Did(Selector.ofEvent("Order Completed"), 7);

    assertThat(broken(orders, (data, day) -> data.answers().scores(day, "nps", Per.ANSWER)))
        .isEqualTo(Map.of(Key.of("1"), score(9), Key.of("2"), score(2), Key.of("0"), score(7)));
    assertThat(scored(filter(orders, Operator.GTE, "2"))).isEqualTo(score(2));
  }

  /** On the pro plan, or ordered and no detractor: anna and bert, but not cleo and dora. */
  @Test
  void a_segment_is_who_all_its_conditions_are_true_of() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-01T12:00:00Z").user("bert"))
                .add(page("3", "2026-01-01T12:00:00Z").user("cleo"))
                .add(page("4", "2026-01-01T12:00:00Z").user("dora"))
                .add(page("5", "2026-01-01T12:00:00Z"))
                .add(said("6", "anna", "{\"plan\":\"pro\"}", "2026-01-01T12:00:00Z"))
                .add(order("7", "bert", "2026-01-01T12:00:00Z"))
                .add(order("8", "cleo", "2026-01-01T12:00:00Z"))
                .add(identify("9", "c", "cleo", "2025-12-01T00:00:00Z"))
                .add(nps("r1", 2, "2026-01-01T13:00:00Z").of("c"))
                .add(nps("r2", 9, "2026-01-01T13:00:00Z").of("only answers"))
                .batch());
    var ordered = holds(new Dimension.Did(Selector.ofEvent("Order Completed"), 30), "1");
    var detractor =
        new PersonCondition.Holds(
            new Dimension.Answered(Stance.NPS, OptionalInt.of(90)),
            Operator.EQ,
            List.of("detractor"));
    var pro = new PersonCondition.Holds(new Dimension.Trait("plan"), Operator.EQ, List.of("pro"));
    var condition =
        new PersonCondition.Any(
            List.of(
                pro,
                new PersonCondition.All(List.of(ordered, new PersonCondition.Not(detractor)))));
    var segment = new Dimension.InSegment("s", condition);

    assertThat(visitors(segment)).isEqualTo(Map.of(Key.of("true"), 2L, Key.of("false"), 2L));
    assertThat(pageviews(segment))
        .isEqualTo(Map.of(Key.of("true"), 2L, Key.of("false"), 2L, Key.NONE, 1L));
    assertThat(counted(filter(segment, Operator.EQ, "true"))).isEqualTo(2);
    assertThat(counted(filter(segment, Operator.NE, "true"))).isEqualTo(2);
    assertThat(broken(segment, (data, day) -> data.answers().scores(day, "nps", Per.ANSWER)))
        .isEqualTo(Map.of(Key.of("false"), new Scores(List.of(tally(2), tally(9)))));
    var others = new Dimension.InSegment("", new PersonCondition.Not(condition));
    assertThat(visitors(others)).isEqualTo(Map.of(Key.of("true"), 2L, Key.of("false"), 2L));
    assertThat(broken(others, (data, day) -> data.answers().scores(day, "nps", Per.ANSWER)))
        .containsOnlyKeys(Key.of("true"));
  }

  private static Log.Draft order(String id, String user, String at) {
    return track(id, "Order Completed", at).user(user);
  }

  private static PersonCondition holds(Dimension.OfPerson dimension, String atLeast) {
    return new PersonCondition.Holds(dimension, Operator.GTE, List.of(atLeast));
  }

  private static Scores.Tally tally(int score) {
    return new Scores.Tally(score, 10, 1);
  }

  private long counted(Filter filter) {
    var found = read(data -> data.persons(filtered(filter), Who.ALL));
    return found.getOrDefault(new Cell(0, Key.NONE), 0L);
  }

  private Map<Key, Scores> answered(Stance type) {
    return broken(
        new Dimension.Answered(type, OptionalInt.empty()),
        (data, day) -> data.answers().scores(day, type.questionType(), Per.ANSWER));
  }

  private static Key[] keys(Stance type) {
    return type.words().stream().map(Key::of).toArray(Key[]::new);
  }

  private void someCustomers() {
    store()
        .append(
            new Log()
                .add(said("6", "anna", "{\"plan\":\"pro\"}", "2026-02-01T12:00:00Z"))
                .add(page("1", "2026-01-01T10:00:00Z").anonymous("a"))
                .add(
                    identify("2", "a", "anna", "2026-01-01T11:00:00Z")
                        .traits("{\"plan\":\"free\"}"))
                .add(page("3", "2026-01-01T12:00:00Z").user("bert"))
                .add(said("4", "bert", "{\"plan\":\"free\"}", "2025-01-01T12:00:00Z"))
                .add(page("5", "2026-01-01T12:00:00Z").user("cleo"))
                .add(said("7", "cleo", "{\"plan\":null}", "2026-01-03T12:00:00Z"))
                .add(said("8", "cleo", "{\"plan\":\"pro\"}", "2026-01-02T12:00:00Z"))
                .add(page("9", "2026-01-01T12:00:00Z"))
                .batch());
  }

  private static Log.Draft said(String id, String user, String traits, String at) {
    return page(id, at).as(EventType.IDENTIFY).user(user).traits(traits);
  }

  private static Log.Draft joined(String id, String user, String account, String at) {
    return page(id, at).as(EventType.GROUP).user(user).group(account);
  }

  private Map<Key, Long> pageviews(Dimension dimension) {
    return broken(dimension, Snapshot::pageviews);
  }

  private Map<Key, Long> visitors(Dimension dimension) {
    return broken(dimension, (data, day) -> data.persons(day, Who.ALL));
  }

  private Map<Key, Long> activeUsers(Dimension dimension) {
    return broken(
        dimension, (data, day) -> data.activeUsers(day, TrailingDays.of(day.buckets(), 7, LATER)));
  }

  private Map<Key, Long> sessions(Dimension dimension) {
    return broken(dimension, (data, day) -> data.sessions(day, RULE));
  }

  private static Map<Cell, ?> stickiness(Snapshot data, Slices day) {
    return data.stickiness(day, BucketDays.of(day.buckets(), 30, LATER));
  }

  private static Map<Cell, SessionSums> perPerson(Snapshot data, Slices day) {
    return data.sessionSums(day, RULE, SessionRatio.SESSIONS_PER_PERSON);
  }

  private Scores scored(Filter filter) {
    return read(data -> data.answers().scores(filtered(filter), "nps", Per.ANSWER))
        .get(new Cell(0, Key.NONE));
  }

  private <T> Map<Key, T> broken(Dimension dimension, Ask<T> ask) {
    var slices = new Slices("shop", List.of(), day().buckets(), Optional.of(dimension));
    return read(data -> ask.ask(data, slices)).entrySet().stream()
        .collect(toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
  }

  private static Map<Key, Long> counts(long pro, long free, long none) {
    return Map.of(Key.of("pro"), pro, Key.of("free"), free, Key.NONE, none);
  }

  private static Scores score(int score) {
    return new Scores(List.of(new Scores.Tally(score, 10, 1)));
  }

  private static Dimension ofContext(String... members) {
    return new Dimension.Context(List.of(members));
  }

  private static Filter filter(Dimension dimension, Operator operator, String... values) {
    return new Filter(dimension, operator, List.of(values));
  }

  private static Slices filtered(Filter filter) {
    return new Slices("shop", List.of(filter), day().buckets(), Optional.empty());
  }

  private static Slices day() {
    return total("2026-01-01", "2026-01-01");
  }

  private static Span before() {
    return day().buckets().getFirst().before();
  }

  /** Asks a snapshot. */
  @FunctionalInterface
  private interface Ask<T> {
    Map<Cell, T> ask(Snapshot data, Slices slices);
  }
}
