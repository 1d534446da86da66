package io.rapport.survey.application.linking;

import io.rapport.survey.application.answering.MarkMachine;
import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.MachineRules;
import io.rapport.survey.domain.link.Scan;
import io.rapport.survey.domain.link.Token;
import io.rapport.survey.domain.response.MachineSign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Notes that a machine looks at a link; what was answered a moment ago is its answer too. */
@ApplicationScoped
@Transactional
public class NoteScan {

  private final TokenDesk tokens;
  private final LinkTraces traces;
  private final MarkMachine markMachine;
  private final MachineRules rules;
  private final InstantSource clock;

  NoteScan(
      TokenDesk tokens,
      LinkTraces traces,
      MarkMachine markMachine,
      MachineRules rules,
      InstantSource clock) {
    this.tokens = tokens;
    this.traces = traces;
    this.markMachine = markMachine;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Notes the scan.
   *
   * @return false when the token leads nowhere
   */
  public boolean note(String text, MachineSign sign) {
    var link = Token.read(text).flatMap(tokens::link);
    link.ifPresent(
        found -> {
          switch (found) {
            case Link.Personal personal -> scanned(personal, new Scan(sign, clock.instant()));
            // Everybody has the same: who scans it is not who answers.
            case Link.Open _ -> {}
          }
        });
    return link.isPresent();
  }

  private void scanned(Link.Personal link, Scan scan) {
    traces.scanned(link.id(), scan);
    markMachine.mark(
        link.terms().project(),
        link.visit().response(),
        scan.sign(),
        response -> rules.isByScanner(scan, response.stamp().recordedAt()));
  }
}
