package io.rapport.bench.survey;

import io.rapport.bench.Benchmark;
import io.rapport.bench.Effort;
import io.rapport.bench.load.Figures;
import io.rapport.bench.load.Load;
import io.rapport.bench.load.Measured;
import io.rapport.bench.process.Broker;
import io.rapport.bench.process.FreePort;
import io.rapport.bench.process.Repository;
import io.rapport.bench.process.ScratchFolder;
import io.vertx.core.buffer.Buffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How fast the packaged service decides and takes answers, beside what a database must do. */
public final class SurveyBenchmark implements Benchmark {

  /** Each person answers once in this time: more than these persons will ever bring (ADR 150). */
  static final Duration ALL_HAVE_ANSWERED = Duration.ofMinutes(15);

  private static final int CONNECTIONS = 16;
  private static final int REQUESTS = 50_000;

  /** A warm-up that brings less than this brings nothing. */
  private static final double FASTER = 1.05;

  private final Repository repository;

  public SurveyBenchmark(Repository repository) {
    this.repository = repository;
  }

  @Override
  public void run(Effort effort) throws Exception {
    int persons = effort.isTrial() ? 2_000 : SampleShop.PERSONS;
    int few = 1_000;
    int many = effort.isTrial() ? 10_000 : 1_000_000;
    int barePort = FreePort.next();
    try (var folder = ScratchFolder.create();
        var broker = Broker.start(repository, folder.path());
        var database = Database.start(folder.path());
        var service = SurveyService.start(repository, folder.path(), broker, database);
        var load = new Load()) {
      System.out.println("Surveys: filling the database …");
      var shop = new SampleShop(database, persons);
      shop.open();
      try (var bare = BareStore.start(folder.path(), barePort, database.url())) {
        var turn = new Turn(load, service.port(), barePort, database, persons);
        shop.answersStored(few);
        System.out.println("Surveys: warming up …");
        warmUp(turn, effort);
        var withFew = rounds(turn, effort, few);
        System.out.println("Surveys: storing answers …");
        shop.answersStored(many);
        var withMany = rounds(turn, effort, many);
        System.out.print(new SurveyReport(persons, withFew, withMany));
      }
    }
  }

  /**
   * Until the service no longer gets faster, and then as it is measured: at half of what it can
   * take other methods are hot, and a compiler at work is one of two processors.
   */
  private static void warmUp(Turn turn, Effort effort) throws InterruptedException, SQLException {
    double fastest = 0;
    int inVain = 0;
    for (int i = 0; i < 3 * effort.warmUps() && inVain < 2; i++) {
      double rate = turn.warmUp(effort.measurement(), i);
      inVain = rate > FASTER * fastest ? 0 : inVain + 1;
      fastest = Math.max(fastest, rate);
    }
    for (int i = 1; i <= effort.rounds(); i++) {
      // An answer that was sent before is not stored again: seeds that no other turn has.
      turn.round(effort.measurement(), -1_000L * i);
    }
  }

  private static SurveyReport.Stored rounds(Turn turn, Effort effort, int answers)
      throws InterruptedException, SQLException {
    var rounds = new ArrayList<SurveyRound>();
    for (int i = 1; i <= effort.rounds(); i++) {
      System.out.printf("Surveys: %,d answers, round %d of %d …%n", answers, i, effort.rounds());
      rounds.add(turn.round(effort.measurement(), 1_000L * answers + i));
      System.out.println(rounds.getLast());
    }
    return new SurveyReport.Stored(answers, rounds);
  }

  /** Measures each thing once: how much it can take, then all at half of what the service can. */
  private record Turn(Load load, int port, int barePort, Database database, int persons) {

    private static final String DECIDE = "/survey/v1/decide";
    private static final String ANSWERS = "/survey/v1/responses/";

    /**
     * As much as each can take: a compiler that is still at work takes what is measured.
     *
     * @return answers a second
     */
    double warmUp(Duration time, long seed) throws InterruptedException {
      var requests = new SurveyRequests(persons, ~seed);
      load.most(barePort, CONNECTIONS, requests.questions(REQUESTS, "/read"), time);
      load.most(port, CONNECTIONS, requests.questions(REQUESTS, DECIDE), time);
      load.most(barePort, CONNECTIONS, requests.answers(REQUESTS, "/write/"), time);
      return rate(load.most(port, CONNECTIONS, requests.answers(REQUESTS, ANSWERS), time));
    }

    SurveyRound round(Duration time, long seed) throws InterruptedException, SQLException {
      var questions = new SurveyRequests(persons, seed).questions(REQUESTS, DECIDE);
      double decisions = half(most("decide", questions, time));
      // No other turn's seed: an answer that is sent again is not stored again.
      var trial = new SurveyRequests(persons, ~seed).answers(REQUESTS, ANSWERS);
      double answers = half(most("an answer", trial, time));
      double usual = (double) SampleShop.PERSONS / ALL_HAVE_ANSWERED.toSeconds();
      return new SurveyRound(
          decide(decisions, time, seed),
          answer(usual, time.multipliedBy(2), seed + 100),
          answer(answers, time, seed + 200));
    }

    private SurveyRound.Beside decide(double perSecond, Duration time, long seed)
        throws InterruptedException {
      var requests = new SurveyRequests(persons, seed);
      return new SurveyRound.Beside(
          steady("read", barePort, requests.questions(REQUESTS, "/read"), perSecond, time),
          steady("decide", port, requests.questions(REQUESTS, DECIDE), perSecond, time));
    }

    private SurveyRound.Beside answer(double perSecond, Duration time, long seed)
        throws InterruptedException, SQLException {
      var requests = new SurveyRequests(persons, seed);
      // Each is sent once, since what is sent again is not stored again.
      int count = (int) Math.ceil(perSecond * time.toNanos() / 1e9) + 1;
      var bare = steady("write", barePort, requests.answers(count, "/write/"), perSecond, time);
      long before = database.number("select count(*) from response");
      var answers = requests.answers(count, ANSWERS);
      var measured = load.steady(port, CONNECTIONS, answers, perSecond, time);
      long stored = database.number("select count(*) from response") - before;
      if (measured.answered() != stored) {
        throw new IllegalStateException(
            measured.answered() + " answers are acknowledged, " + stored + " are there");
      }
      return new SurveyRound.Beside(bare, figures("an answer", measured));
    }

    private Figures steady(
        String what, int port, List<Buffer> requests, double perSecond, Duration time)
        throws InterruptedException {
      return figures(what, load.steady(port, CONNECTIONS, requests, perSecond, time));
    }

    private Measured most(String what, List<Buffer> requests, Duration time)
        throws InterruptedException {
      var most = load.most(port, CONNECTIONS, requests, time.dividedBy(2));
      most.requireAllAnswered("as much as it can take, " + what);
      return most;
    }

    private static double half(Measured measured) {
      return 0.5 * rate(measured);
    }

    private static double rate(Measured measured) {
      return measured.answered() * 1e9 / measured.time().toNanos();
    }

    private static Figures figures(String what, Measured measured) {
      measured.requireAllAnswered(what);
      return Figures.of(measured, 1, Duration.ZERO, Duration.ZERO);
    }
  }
}
