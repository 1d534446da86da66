package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.page;
import static io.rapport.metrics.application.port.Log.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.port.Sealing.Step;
import io.rapport.metrics.domain.aim.EngagementWeights;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.funnel.FunnelOrder;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.money.RecurringRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.Doings;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.TrailingDays;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is sealed, and whenever: answers are those of a project of which nothing ever was. Other
 * histories in every run: late and doubled events, logins, aliases, merges, other rules.
 */
public abstract class SealingContract {

  private static final Instant START = Instant.parse("2026-03-27T20:00:00Z");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant YOUNG = START.plus(Duration.ofDays(8));
  private static final int FEW = 4;
  private static final int CROWD = 60;
  private static final PageRequest ALL = new PageRequest(Optional.empty(), 10_000);

  private static final Onboarding WEEKS =
      new Onboarding(Selector.ofEvent("Order Completed"), Selector.ofEvent(Doings.ENGAGED));

  private static final CurrencyRates RATES =
      new CurrencyRates(
          List.of(new CurrencyRates.Rate("USD", LocalDate.of(2026, 3, 29), new BigDecimal("0.9"))));

  private static final MoneyRule MONEY =
      new MoneyRule("EUR", ZoneOffset.UTC, RATES, MoneyRule.ORDERS);

  /** Summer time begins in Berlin within these days. */
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

  /** A store, whatever is in it of other projects. */
  protected abstract AnalyticsStore store();

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void answers_are_those_of_a_project_that_was_never_sealed(@ForAll long seed) {
    var random = new Random(seed);
    var history = new History(random, FEW);
    for (int round = 0; round < 3 + random.nextInt(4); round++) {
      history.goOn();
      history.seal();
    }

    history.compare();
    history.sealAll();
    history.compare();
  }

  /** Of so many, nobody is looked at one by one. */
  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void so_are_those_about_many_persons(@ForAll long seed) {
    var random = new Random(seed);
    var history = new History(random, CROWD);
    for (int round = 0; round < 3; round++) {
      history.goOn();
      history.seal();
    }

    history.compareSums();
    history.sealAll();
    history.compareSums();
    history.goOn();
    history.compareSums();
  }

  /** What was found of one of them must not answer for the other. */
  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void so_are_those_about_two_projects_in_turns(@ForAll long seed) {
    var random = new Random(seed);
    var shops = List.of(new History(random, FEW), new History(random, FEW));
    for (int round = 0; round < 3; round++) {
      shops.forEach(History::goOn);
      shops.forEach(History::seal);
    }
    var asked = shops.stream().map(History::anyQuestions).toList();

    try (var data = store().snapshot()) {
      for (int n = 0; n < History.ASKED; n++) {
        for (int shop = 0; shop < shops.size(); shop++) {
          shops.get(shop).compare(asked.get(shop).get(n), data);
        }
      }
    }
  }

  @Example
  void what_is_sealed_is_left_alone_until_something_changes() {
    var project = UUID.randomUUID().toString();
    var rule = rule(SessionPreset.DEFAULT, ZONES.getFirst());
    append(List.of(page("1", START.toString()).in(project).user("anna")));

    assertThat(store().sealing().seal(project, sealing(rule), 10)).isEqualTo(Step.BEGUN_ANEW);
    assertThat(store().sealing().seal(project, sealing(rule), 10)).isEqualTo(Step.SEALED_SOME);
    assertThat(store().sealing().seal(project, sealing(rule), 10)).isEqualTo(Step.ALL_SEALED);
    assertThat(store().sealing().projects()).contains(project);

    append(List.of(page("2", START.toString()).in(project).user("anna")));
    assertThat(store().sealing().seal(project, sealing(rule), 10)).isEqualTo(Step.SEALED_SOME);
    var other = rule(SessionPreset.MATOMO, ZONES.getFirst());
    assertThat(store().sealing().seal(project, sealing(other), 10)).isEqualTo(Step.BEGUN_ANEW);
    assertThat(store().sealing().seal(project, sealing(other), 10)).isEqualTo(Step.SEALED_SOME);
    assertThat(store().sealing().seal(project, sealing(other), 10)).isEqualTo(Step.ALL_SEALED);

    var beginning = new SealingRule(other, Onboarding.DEFAULT);
    assertThat(store().sealing().seal(project, beginning, 10)).isEqualTo(Step.BEGUN_ANEW);
    assertThat(store().sealing().seal(project, beginning, 10)).isEqualTo(Step.SEALED_SOME);
    assertThat(store().sealing().seal(project, beginning, 10)).isEqualTo(Step.ALL_SEALED);
  }

  private void append(List<Log.Draft> drafts) {
    var log = new Log();
    drafts.forEach(log::add);
    store().append(new Batch(List.<LogEntry>copyOf(log.entries()), Map.of()));
  }

  private void appendAnswers(List<Log.Answer> answers) {
    var log = new Log();
    answers.forEach(log::add);
    store().append(new Batch(List.<LogEntry>copyOf(log.entries()), Map.of()));
  }

  private static SessionRule rule(SessionPreset preset, ZoneId zone) {
    return new SessionRule(
        preset, zone, Doings.ACTIONS, List.of(Selector.ofEvent("Order Completed")));
  }

  private static SealingRule sealing(SessionRule rule) {
    return new SealingRule(rule, WEEKS);
  }

  /** The same things said of two projects, one of which is sealed now and then. */
  private final class History {

    static final int ASKED = 12;

    private final Random random;
    private final String sealed = UUID.randomUUID().toString();
    private final String never = UUID.randomUUID().toString();
    private final List<Log.Draft> said = new ArrayList<>();
    private final int persons;
    private final boolean isPlain;
    private SessionRule rule;

    History(Random random, int persons) {
      this.random = random;
      this.persons = persons;
      this.isPlain = random.nextInt(3) > 0;
      this.rule = anyRule();
    }

    void goOn() {
      if (random.nextInt(4) == 0) {
        decide();
      }
      var fresh = new ArrayList<Log.Draft>();
      for (int n = 0; n < random.nextInt(3 * persons); n++) {
        fresh.add(
            !said.isEmpty() && random.nextInt(10) == 0
                ? said.get(random.nextInt(said.size()))
                : anything());
      }
      said.addAll(fresh);
      append(fresh.stream().map(draft -> draft.in(sealed)).toList());
      append(fresh.stream().map(draft -> draft.in(never)).toList());
      var answers = IntStream.range(0, random.nextInt(6)).mapToObj(_ -> answer()).toList();
      appendAnswers(answers.stream().map(answer -> answer.in(sealed)).toList());
      appendAnswers(answers.stream().map(answer -> answer.in(never)).toList());
    }

    /** Of few responses, so that some are revised, told twice, or a machine's in the end. */
    private Log.Answer answer() {
      var at = START.plus(Duration.ofHours(random.nextInt(4 * 24)));
      var response = "r" + random.nextInt(8);
      var answer =
          Log.nps(response, random.nextInt(11), at.toString())
              .revised(1 + random.nextInt(3), Optional.of(random.nextInt(11)));
      return random.nextInt(6) == 0 ? answer.ofMachine() : answer;
    }

    void seal() {
      if (random.nextInt(6) == 0) {
        rule = anyRule();
      }
      for (int n = 0; n < random.nextInt(4); n++) {
        store().sealing().seal(sealed, sealing(rule), 1 + random.nextInt(persons));
      }
    }

    void sealAll() {
      while (store().sealing().seal(sealed, sealing(rule), persons) != Step.ALL_SEALED) {
        // Goes on until nothing is left.
      }
    }

    /** Some of all questions, which are many. */
    void compare() {
      compareAll(anyQuestions());
    }

    List<Question> anyQuestions() {
      // What is worked out for one time must not answer for another one.
      var questions = new ArrayList<>(questions(anySlices()));
      questions.addAll(questions(anySlices()));
      return some(questions);
    }

    /** In a snapshot of which other things are asked, too. */
    void compare(Question question, Snapshot data) {
      var answer = question.ask.apply(data, sealed);
      try (var apart = store().snapshot()) {
        assertThat(answer).as(question.name).isEqualTo(question.ask.apply(apart, never));
      }
    }

    /** Some of what is added up of days and of pairs of them. */
    void compareSums() {
      var from = LocalDate.of(2026, 3, 26).plusDays(random.nextInt(3));
      var period = new Period(from, from.plusDays(2 + random.nextInt(10)), rule.zone());
      var questions = new ArrayList<Question>();
      for (var interval : List.of(Interval.DAY, Interval.WEEK, Interval.TOTAL)) {
        var spans = new Calendar(DayOfWeek.MONDAY).buckets(period, interval);
        questions.addAll(questionsOfAll(new Slices(sealed, List.of(), spans, Optional.empty())));
      }
      compareAll(some(questions));
    }

    private List<Question> some(List<Question> questions) {
      Collections.shuffle(questions, random);
      return questions.subList(0, ASKED);
    }

    private void compareAll(List<Question> asked) {
      try (var data = store().snapshot()) {
        var answers = asked.stream().map(question -> question.ask.apply(data, sealed)).toList();
        for (int n = 0; n < answers.size(); n++) {
          assertThat(answers.get(n))
              .as(asked.get(n).name)
              .isEqualTo(asked.get(n).ask.apply(data, never));
        }
      }
    }

    private void decide() {
      var user = user();
      var into = Optional.of(user()).filter(other -> random.nextInt(3) > 0);
      var at = START.plusSeconds(said.size());
      store().decide(new UserMerge(sealed, user, into, at, "editor"));
      store().decide(new UserMerge(never, user, into, at, "editor"));
    }

    private Log.Draft anything() {
      var id = "m" + (said.size() * 7919L % 1000) + "-" + UUID.randomUUID();
      // Mostly one busy stretch of time, so that sessions join, part and grow beyond a day.
      int minutes =
          random.nextInt(3) == 0 ? random.nextInt(4 * 24 * 60) : 15 * random.nextInt(3 * 24 * 4);
      var at = START.plusSeconds(60L * (random.nextBoolean() ? minutes : 10 * random.nextInt(30)));
      return switch (random.nextInt(10)) {
        case 0 -> Log.identify(id, device(), user(), at.toString());
        case 1 -> page(id, at.toString()).as(EventType.ALIAS).previous(device()).user(user());
        case 2 -> order(id, at);
        case 3 ->
            track(id, Doings.ENGAGED, at.toString())
                .anonymous(device())
                .properties("{\"engaged_ms\":%d}".formatted(random.nextInt(60_000)));
        case 4 -> page(id, at.toString()).user(user()).from(Log.server());
        case 5, 6 -> described(page(id, at.toString()).user(user()));
        default -> described(page(id, at.toString()).anonymous(device()));
      };
    }

    /** Mostly as a shop with one currency and customers who have no accounts tells of them. */
    private Log.Draft order(String id, Instant at) {
      var name =
          List.of("Order Refunded", "Order Updated", "Order Cancelled", "Completed Order")
              .get(random.nextInt(4));
      var event = random.nextInt(3) > 0 ? "Order Completed" : name;
      var amount =
          List.of("\"revenue\":%d".formatted(random.nextInt(9)), "\"revenue\":2.34", "\"tax\":1")
              .get(random.nextInt(3));
      var currency = isPlain || random.nextInt(4) > 0 ? "" : ",\"currency\":\"USD\"";
      var draft =
          described(track(id, event, at.plus(Duration.ofDays(4L * random.nextInt(2))).toString()))
              .properties(
                  "{\"order_id\":\"o%d\",%s%s}".formatted(random.nextInt(9), amount, currency));
      if (!isPlain && random.nextInt(4) == 0) {
        return draft.context("{\"groupId\":\"g\"}").anonymous(device());
      }
      return !isPlain && random.nextInt(4) == 0 ? draft : draft.anonymous(device());
    }

    private Log.Draft described(Log.Draft draft) {
      var device = List.of("mobile", "desktop").get(random.nextInt(2));
      var channel = Optional.of("search").filter(_ -> random.nextInt(3) == 0);
      var session = Optional.of("s" + random.nextInt(3)).filter(_ -> random.nextInt(4) > 0);
      return draft
          .on("/" + random.nextInt(3))
          .from(new Sender(Optional.empty(), session, true, false))
          .visit(new Visit(Optional.empty(), Optional.of("Linux"), Optional.of(device), channel))
          .context(
              random.nextInt(3) == 0
                  ? "{\"campaign\":{\"name\":\"c%d\"},\"locale\":\"de-AT\"}"
                      .formatted(random.nextInt(2))
                  : "{\"location\":{\"country\":\"AT\"}}");
    }

    private String device() {
      return "d" + random.nextInt(persons);
    }

    private String user() {
      return "u" + random.nextInt(Math.max(3, persons / 2));
    }

    private SessionRule anyRule() {
      var presets = SessionPreset.values();
      return rule(presets[random.nextInt(presets.length)], ZONES.get(random.nextInt(2)));
    }

    private Slices anySlices() {
      var from = LocalDate.of(2026, 3, 26).plusDays(random.nextInt(4));
      var period = new Period(from, from.plusDays(random.nextInt(5)), rule.zone());
      var interval =
          List.of(Interval.DAY, Interval.DAY, Interval.HOUR, Interval.WEEK, Interval.TOTAL)
              .get(random.nextInt(5));
      var filter =
          new Filter(
              random.nextBoolean() ? Dimension.Derived.DEVICE : Dimension.Derived.COUNTRY,
              random.nextBoolean() ? Operator.EQ : Operator.NE,
              List.of("mobile"));
      return new Slices(
          sealed,
          random.nextInt(5) == 0 ? List.of(filter) : List.of(),
          new Calendar(DayOfWeek.MONDAY).buckets(period, interval),
          random.nextInt(3) > 0
              ? Optional.empty()
              : Optional.of(any(Dimension.Derived.OF_PERSONS)));
    }

    private Dimension any(Set<Dimension.Derived> dimensions) {
      return dimensions.stream().sorted().toList().get(random.nextInt(dimensions.size()));
    }

    private List<Question> questions(Slices asked) {
      var spans = asked.buckets();
      var questions = new ArrayList<Question>();
      for (var length : List.of(1, 2, 7)) {
        var windows = TrailingDays.of(spans, length, LATER);
        questions.add(
            new Question("active", (data, in) -> data.activeUsers(in(in, asked), windows)));
      }
      questions.addAll(questionsOfAll(asked));
      questions.addAll(questionsOfDoings(asked));
      questions.add(
          new Question(
              "lifecycle",
              (data, in) -> data.lifecycle(in(in, asked), spans.getFirst().before(), LATER)));
      questions.add(
          new Question("lengths", (data, in) -> data.sessionLengths(in(in, asked), rule)));
      for (var value : Dimension.Derived.OF_SESSIONS.stream().sorted().toList()) {
        var broken = new Slices(sealed, asked.filters(), spans, Optional.of(value));
        questions.add(
            new Question("by " + value, (data, in) -> data.sessions(in(in, broken), rule)));
      }
      questions.add(
          new Question("records", (data, in) -> data.sessionRecords(in(in, asked), rule, ALL)));
      return questions;
    }

    /** What may be added up over everybody. */
    private List<Question> questionsOfAll(Slices asked) {
      var questions = new ArrayList<Question>();
      for (var who : Who.values()) {
        questions.add(new Question("persons", (data, in) -> data.persons(in(in, asked), who)));
        questions.add(
            new Question("inputs " + who, (data, in) -> data.personInputs(in(in, asked), who)));
      }
      var days = BucketDays.of(asked.buckets(), 30, LATER);
      questions.add(new Question("stickiness", (data, in) -> data.stickiness(in(in, asked), days)));
      for (var ratio : SessionRatio.values()) {
        questions.add(
            new Question(ratio.name(), (data, in) -> data.sessionSums(in(in, asked), rule, ratio)));
      }
      var orders = List.of(Selector.ofEvent("Order Completed"));
      questions.add(
          new Question("doers", (data, in) -> data.doings().doers(in(in, asked), orders)));
      questions.add(
          new Question("doer inputs", (data, in) -> data.doings().inputs(in(in, asked), orders)));
      var others = new Onboarding(orders.getFirst(), Selector.ofEvent("Order Refunded"));
      for (var weeks : List.of(WEEKS, others)) {
        questions.add(
            new Question(
                "first weeks",
                (data, in) -> data.firstWeeks().firstWeeks(in(in, asked), weeks, YOUNG)));
        questions.add(
            new Question(
                "first week inputs",
                (data, in) -> data.firstWeeks().inputs(in(in, asked), weeks, YOUNG)));
      }
      return questions;
    }

    /** What is told apart by nothing but who did what on which day. */
    private List<Question> questionsOfDoings(Slices asked) {
      var windows = TrailingDays.of(asked.buckets(), 2, LATER);
      var orders = List.of(Selector.ofEvent("Order Completed"));
      var questions = new ArrayList<Question>();
      questions.add(new Question("pageviews", (data, in) -> data.pageviews(in(in, asked))));
      questions.add(
          new Question("pageview inputs", (data, in) -> data.pageviewInputs(in(in, asked))));
      questions.add(
          new Question(
              "active inputs", (data, in) -> data.activeUserInputs(in(in, asked), windows)));
      questions.add(
          new Question("session inputs", (data, in) -> data.sessionInputs(in(in, asked), rule)));
      var funnel =
          new Funnel(
              List.of(Selector.ofEvent(Doings.ENGAGED), orders.getFirst()),
              List.of(),
              FunnelOrder.ORDERED,
              random.nextBoolean() ? Duration.ofDays(1) : Duration.ofMinutes(90),
              0);
      questions.add(
          new Question(
              "funnel inputs", (data, in) -> data.funnels().inputs(in(in, asked), funnel)));
      var score = new EngagementScore(EngagementWeights.EVEN, orders);
      questions.add(
          new Question(
              "engagement",
              (data, in) -> data.engagement().scores(in(in, asked), score, rule, LATER)));
      var customers = new CustomerRule.Active(1 + random.nextInt(3), Set.of());
      questions.add(
          new Question(
              "customers", (data, in) -> data.customers().counts(in(in, asked), customers, LATER)));
      questions.add(
          new Question(
              "customer inputs",
              (data, in) -> data.customers().inputs(in(in, asked), customers, LATER)));
      questions.add(
          new Question("takings", (data, in) -> data.money().takings(in(in, asked), MONEY)));
      for (var ratio : PurchaseRatio.values()) {
        questions.add(
            new Question(
                "purchases " + ratio,
                (data, in) -> data.money().purchases(MONEY).sums(in(in, asked), ratio)));
      }
      questions.add(
          new Question(
              "purchase inputs",
              (data, in) -> data.money().purchases(MONEY).inputs(in(in, asked))));
      questions.addAll(questionsOfCharges());
      questions.add(
          new Question(
              "scores", (data, in) -> data.answers().scores(plain(in, asked), "nps", Per.ANSWER)));
      questions.add(
          new Question(
              "score inputs",
              (data, in) -> data.answers().scoreInputs(plain(in, asked), "nps", Per.ANSWER)));
      for (var mode : CohortRule.Mode.values()) {
        var cohorts =
            new CohortRule(
                anyOf(orders),
                anyOf(orders),
                mode,
                random.nextBoolean() ? CohortRule.On.ON : CohortRule.On.ON_OR_AFTER,
                3,
                List.of(),
                1 + random.nextInt(2));
        var together = random.nextBoolean();
        questions.add(
            new Question(
                "cohorts " + cohorts,
                (data, in) -> data.cohorts().returns(in(in, asked), cohorts)));
        questions.add(
            new Question(
                "first returns " + cohorts,
                (data, in) -> data.cohorts().firstReturns(in(in, asked), cohorts, 3, together)));
      }
      return questions;
    }

    /** Orders of March against those of April. */
    private List<Question> questionsOfCharges() {
      var money = new MoneyRule("EUR", rule.zone(), RATES, MoneyRule.ORDERS);
      var charges = new RecurringRule(money, new MrrRule.Charges(Set.of(), Optional.empty()));
      var april =
          new Calendar(DayOfWeek.MONDAY)
              .buckets(
                  new Period(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 2), rule.zone()),
                  random.nextBoolean() ? Interval.DAY : Interval.TOTAL);
      var asked = new Slices(sealed, List.of(), april, Optional.empty());
      var questions = new ArrayList<Question>();
      for (var retained : Retained.values()) {
        questions.add(
            new Question(
                "charges " + retained,
                (data, in) ->
                    data.money().recurring().revenue(in(in, asked), charges, retained, LATER)));
      }
      questions.add(
          new Question(
              "charge inputs",
              (data, in) -> data.money().recurring().inputs(in(in, asked), charges, LATER)));
      return questions;
    }

    private Optional<Selector> anyOf(List<Selector> selectors) {
      return random.nextInt(3) == 0 ? Optional.of(selectors.getFirst()) : Optional.empty();
    }

    /** Answers are not told apart by what events are. */
    private static Slices plain(String project, Slices slices) {
      return new Slices(project, List.of(), slices.buckets(), Optional.empty());
    }

    private static Slices in(String project, Slices slices) {
      return new Slices(project, slices.filters(), slices.buckets(), slices.breakdown());
    }
  }

  /** Something to ask of a project. */
  private record Question(String name, BiFunction<Snapshot, String, Object> ask) {}
}
