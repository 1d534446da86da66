package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.identify;
import static io.rapport.metrics.application.port.Log.nps;
import static io.rapport.metrics.application.port.Log.page;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.tracking.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whose an event is, for any stream of logins, aliases and devices, against the rule written down a
 * second time in the plainest way. Other streams in every run.
 */
public abstract class IdentityContract {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final PageRequest ALL = new PageRequest(Optional.empty(), 10_000);

  /** A store, whatever is in it of other projects. */
  protected abstract AnalyticsStore store();

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void every_event_and_answer_is_its_persons_in_whatever_order_and_however_often_they_come(
      @ForAll("streams") List<Said> stream, @ForAll long seed) {
    var project = told(shuffledAndDoubled(stream, seed), 7);

    assertThat(persons(project)).isEqualTo(new Reference(stream).persons());
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void who_an_id_is_may_be_said_first_or_last(@ForAll("streams") List<Said> stream) {
    var links = stream.stream().filter(said -> said.link().isPresent()).toList();
    var others = stream.stream().filter(said -> said.link().isEmpty()).toList();

    var first = told(joined(links, others), 1000);
    var last = told(joined(others, links), 3);

    assertThat(persons(last)).isEqualTo(persons(first));
  }

  @Provide
  static Arbitrary<List<Said>> streams() {
    var device = Arbitraries.of("a", "b", "c", "anna");
    var user = Arbitraries.of("anna", "bert", "cleo");
    // Few moments, so that many things happen at the same one.
    var minute = Arbitraries.integers().between(0, 12);
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(Kind.PAGE)),
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Kind.IDENTIFY)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Kind.ALIAS)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Kind.OF_USER)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Kind.ANSWER))),
            device,
            user,
            minute)
        .as(Draft::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(IdentityContract::numbered);
  }

  private static List<Said> numbered(List<Draft> drafts) {
    var stream = new ArrayList<Said>();
    for (var draft : drafts) {
      // Ids out of order, as random ones are.
      var id = "m" + (stream.size() * 7919L % 1000) + "-" + stream.size();
      stream.add(new Said(id, draft.kind, draft.device, draft.user, draft.minute));
    }
    return List.copyOf(stream);
  }

  private static List<Said> shuffledAndDoubled(List<Said> stream, long seed) {
    var random = new Random(seed);
    var told = new ArrayList<>(stream);
    stream.stream().filter(_ -> random.nextInt(3) == 0).forEach(told::add);
    Collections.shuffle(told, random);
    return told;
  }

  private static List<Said> joined(List<Said> some, List<Said> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private String told(List<Said> stream, int atOnce) {
    var project = UUID.randomUUID().toString();
    var entries = stream.stream().map(said -> said.entry(project)).flatMap(List::stream).toList();
    for (int from = 0; from < entries.size(); from += atOnce) {
      var batch = entries.subList(from, Math.min(entries.size(), from + atOnce));
      store().append(new Batch(batch, Map.of()));
    }
    return project;
  }

  private Map<String, String> persons(String project) {
    var day = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1), ZoneOffset.UTC);
    var slices = new Slices(project, List.of(), List.of(day.span()), Optional.empty());
    var persons = new TreeMap<String, String>();
    try (var data = store().snapshot()) {
      data.pageviewRecords(slices, ALL)
          .forEach(page -> persons.put(page.messageId(), page.person().orElseThrow()));
      data.answers()
          .scoreRecords(slices, "nps", Per.ANSWER, ALL)
          .forEach(answer -> persons.put(answer.responseId(), answer.person().orElseThrow()));
    }
    return persons;
  }

  private enum Kind {
    PAGE,
    OF_USER,
    IDENTIFY,
    ALIAS,
    ANSWER
  }

  private record Draft(Kind kind, String device, String user, int minute) {}

  /** One thing that a client said. */
  record Said(String id, Kind kind, String device, String user, int minute) {

    Optional<String> link() {
      return kind == Kind.IDENTIFY || kind == Kind.ALIAS ? Optional.of(user) : Optional.empty();
    }

    boolean counts() {
      return kind == Kind.PAGE || kind == Kind.OF_USER || kind == Kind.ANSWER;
    }

    List<LogEntry> entry(String project) {
      var at = START.plusSeconds(60L * minute).toString();
      var log = new Log();
      switch (kind) {
        case PAGE -> log.add(page(id, at).in(project).anonymous(device));
        case OF_USER -> log.add(page(id, at).in(project).user(user));
        case IDENTIFY -> log.add(identify(id, device, user, at).in(project));
        case ALIAS ->
            log.add(page(id, at).as(EventType.ALIAS).in(project).previous(device).user(user));
        case ANSWER -> log.add(nps(id, 9, at).in(project).of(device));
      }
      return log.entries();
    }
  }

  /** The rule as it stands in the catalogue. */
  private record Reference(List<Said> stream) {

    Map<String, String> persons() {
      return stream.stream()
          .filter(Said::counts)
          .collect(toMap(Said::id, this::person, (one, _) -> one, TreeMap::new));
    }

    private String person(Said said) {
      if (said.kind == Kind.OF_USER) {
        return "user:" + said.user;
      }
      var links =
          stream.stream()
              .filter(link -> link.link().isPresent() && link.device.equals(said.device))
              .sorted(Comparator.comparing(Said::minute).thenComparing(Said::id))
              .toList();
      if (links.isEmpty()) {
        return "anonymous:" + said.device;
      }
      var before = links.stream().filter(link -> isBefore(link, said)).toList();
      return "user:" + (before.isEmpty() ? links.getFirst() : before.getLast()).user;
    }

    /** An answer has no place among the messages of a moment: it comes after them. */
    private static boolean isBefore(Said link, Said said) {
      return link.minute < said.minute
          || (link.minute == said.minute
              && (said.kind == Kind.ANSWER || link.id.compareTo(said.id) < 0));
    }
  }
}
