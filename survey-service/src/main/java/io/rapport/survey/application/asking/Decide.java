package io.rapport.survey.application.asking;

import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.domain.asking.Verdict;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Decides what a person is asked now. Most are asked nothing, and that takes one look and no
 * transaction.
 */
@ApplicationScoped
public class Decide {

  /** So that a page comes again on the same day, whatever the rules say. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private final AskingDesk desk;
  private final ClaimShow claims;
  private final AskedPersons persons;
  private final InstantSource clock;

  Decide(AskingDesk desk, ClaimShow claims, AskedPersons persons, InstantSource clock) {
    this.desk = desk;
    this.claims = claims;
    this.persons = persons;
    this.clock = clock;
  }

  public Outcome decide(Question question) {
    var now = clock.instant();
    var look = desk.look(question, now);
    link(question, look.view(), now);
    if (look.shows().isEmpty()) {
      return new Hold(wait(look.verdicts(), now));
    }
    return claims
        .claim(question, look.view(), now)
        .<Outcome>map(
            show ->
                new Show(new SurveyId(show.survey()), show.version(), show.claim(), show.until()))
        .orElseGet(() -> new Hold(wait(desk.look(question, now).verdicts(), now)));
  }

  /** Who asks not to be followed is not: their names stay apart. */
  private void link(Question question, AskedPersons.View view, Instant now) {
    var signals = question.moment().signals();
    if (!view.isLinked() && !signals.gpc() && !signals.dnt()) {
      persons.link(question.project(), question.names(), now);
    }
  }

  /** Before that, nothing can be shown whatever happens: the soonest of all surveys. */
  private static Duration wait(List<Verdict> verdicts, Instant now) {
    if (verdicts.isEmpty()) {
      return Duration.ofMinutes(1);
    }
    return verdicts.stream()
        .map(verdict -> verdict.earliest().orElse(now))
        .min(Comparator.naturalOrder())
        .map(earliest -> Duration.between(now, earliest))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
        .filter(wait -> wait.compareTo(SHORTEST_WAIT) > 0)
        .orElse(SHORTEST_WAIT);
  }

  /** What is decided. */
  public sealed interface Outcome {}

  /**
   * Show it, until then.
   *
   * @param claim names this showing-to-be
   */
  public record Show(SurveyId survey, PublishedVersion version, UUID claim, Instant until)
      implements Outcome {}

  /** Nothing; ask again after a while. Why is nobody's business but the members'. */
  public record Hold(Duration retryAfter) implements Outcome {}
}
