package io.rapport.survey.application.linking;

import io.rapport.survey.application.answering.RecordResponse;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.domain.link.Approach;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.LinkRules;
import io.rapport.survey.domain.link.MachineRules;
import io.rapport.survey.domain.link.Scan;
import io.rapport.survey.domain.link.Visit;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.response.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Takes what somebody answers who came by a link, and tells machines from people. */
@ApplicationScoped
@Transactional
public class AnswerByLink {

  private final TokenDesk tokens;
  private final LinkTraces traces;
  private final RecordResponse recordResponse;
  private final ShowByLink showByLink;
  private final MachineRules rules;
  private final InstantSource clock;

  AnswerByLink(
      TokenDesk tokens,
      LinkTraces traces,
      RecordResponse recordResponse,
      ShowByLink showByLink,
      MachineRules rules,
      InstantSource clock) {
    this.tokens = tokens;
    this.traces = traces;
    this.recordResponse = recordResponse;
    this.showByLink = showByLink;
    this.rules = rules;
    this.clock = clock;
  }

  public Taking<Response> answer(Way.Asked asked, FilledIn page) {
    var visit = asked.visit();
    var machine = rules.sign(approach(asked, page));
    if (machine.isEmpty()) {
      showByLink.counted(asked);
    }
    return recordResponse.record(
        new Submission(
            visit.response(),
            visit.occasion(asked.version().number()),
            new Sheet(
                visit.respondent(),
                page.answers(),
                attributes(visit, page),
                page.language(),
                machine),
            page.completed()));
  }

  /** What the link says goes before what its address says, which anybody could have changed. */
  private static Map<String, Attribute> attributes(Visit visit, FilledIn page) {
    var all = new LinkedHashMap<>(page.attributes());
    all.putAll(visit.attributes());
    return LinkRules.objectionTo(all).isEmpty() ? all : visit.attributes();
  }

  private Approach approach(Way.Asked asked, FilledIn page) {
    return new Approach(
        page.saysCrawler(),
        page.hiddenFieldFilled(),
        asked.known().isPresent(),
        tokens.givenAt(asked.visit(), page.stamp()),
        scan(asked.visit().link()),
        clock.instant());
  }

  /** An open link is everybody's: a scan says nothing about who answers. */
  private Optional<Scan> scan(Link link) {
    return switch (link) {
      case Link.Personal personal -> traces.latestScan(personal.id());
      case Link.Open _ -> Optional.empty();
    };
  }

  /**
   * A page as it comes back.
   *
   * @param attributes what its address says about the answer
   * @param language in which the page was
   * @param completed whether there is no page after it
   * @param stamp the one that was given with it, if all is well
   * @param saysCrawler whether the client calls itself a machine
   * @param hiddenFieldFilled whether there is something in the field that no person sees
   */
  public record FilledIn(
      Map<String, Answer> answers,
      Map<String, Attribute> attributes,
      Optional<String> language,
      boolean completed,
      String stamp,
      boolean saysCrawler,
      boolean hiddenFieldFilled) {

    public FilledIn {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }
}
