package io.rapport.survey.application.linking;

import io.rapport.survey.application.answering.RecordEncounter;
import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.domain.link.MachineRules;
import io.rapport.survey.domain.link.PageStamp;
import io.rapport.survey.domain.link.Token;
import io.rapport.survey.domain.response.Encounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Shows a survey to who came by a link; its showing counts once, and only for people. */
@ApplicationScoped
@Transactional
public class ShowByLink {

  private final TokenDesk tokens;
  private final LinkTraces traces;
  private final RecordEncounter recordEncounter;
  private final MachineRules rules;
  private final InstantSource clock;

  ShowByLink(
      TokenDesk tokens,
      LinkTraces traces,
      RecordEncounter recordEncounter,
      MachineRules rules,
      InstantSource clock) {
    this.tokens = tokens;
    this.traces = traces;
    this.recordEncounter = recordEncounter;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Shows a page.
   *
   * @param saysCrawler whether the client calls itself a machine
   */
  public Shown show(Way.Asked asked, boolean saysCrawler) {
    var now = clock.instant();
    if (!saysCrawler && !isBeingScanned(asked, now)) {
      counted(asked);
    }
    return new Shown(tokens.token(asked.visit(), now), tokens.stamp(asked.visit(), now));
  }

  /** The token by which a visitor comes back to the response that they have begun. */
  public Token token(Way.Asked asked) {
    return tokens.token(asked.visit(), clock.instant());
  }

  /** Notes that a person saw the survey. */
  void counted(Way.Asked asked) {
    var visit = asked.visit();
    recordEncounter.record(
        Encounter.Kind.SHOWN,
        Optional.of(visit.showing()),
        visit.occasion(asked.version().number()),
        visit.respondent());
  }

  private boolean isBeingScanned(Way.Asked asked, Instant now) {
    return traces
        .latestScan(asked.visit().link().id())
        .filter(scan -> rules.isByScanner(scan, now))
        .isPresent();
  }

  /**
   * What a page needs to be answered.
   *
   * @param token where it is answered
   * @param stamp when it was given
   */
  public record Shown(Token token, PageStamp stamp) {}
}
