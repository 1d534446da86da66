package io.rapport.survey.domain.link;

import io.rapport.survey.domain.response.MachineSign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who answers, a person or a machine? The first rule that recognises a machine says by what.
 *
 * @param quickest how soon a person can answer a page after it was given
 * @param scanWindow how long before and after a scan of its link an answer is the scanner's
 */
public record MachineRules(Duration quickest, Duration scanWindow) {

  /** By what a machine is recognised; empty when nothing says that it is no person. */
  public Optional<MachineSign> sign(Approach approach) {
    return inOrder().stream().flatMap(rule -> rule.apply(approach).stream()).findFirst();
  }

  /** Whether what happened at the time is the scanner's doing. */
  public boolean isByScanner(Scan scan, Instant time) {
    return Duration.between(scan.at(), time).abs().compareTo(scanWindow) <= 0;
  }

  private List<Function<Approach, Optional<MachineSign>>> inOrder() {
    return List.of(
        MachineRules::saysItself,
        MachineRules::fillsInWhatNobodySees,
        MachineRules::answersNoPage,
        this::scannedItsLink,
        this::beginsFasterThanAnybodyReads);
  }

  private static Optional<MachineSign> saysItself(Approach approach) {
    return when(approach.saysCrawler(), MachineSign.CRAWLER);
  }

  private static Optional<MachineSign> fillsInWhatNobodySees(Approach approach) {
    return when(approach.hiddenFieldFilled(), MachineSign.HONEYPOT);
  }

  private static Optional<MachineSign> answersNoPage(Approach approach) {
    return when(approach.pageGivenAt().isEmpty(), MachineSign.NO_PAGE);
  }

  /** Who has begun may leaf through what they know. */
  private Optional<MachineSign> beginsFasterThanAnybodyReads(Approach approach) {
    return approach
        .pageGivenAt()
        .filter(_ -> !approach.goesOn())
        .filter(given -> approach.at().isBefore(given.plus(quickest)))
        .map(_ -> MachineSign.TOO_FAST);
  }

  private Optional<MachineSign> scannedItsLink(Approach approach) {
    return approach.scan().filter(scan -> isByScanner(scan, approach.at())).map(Scan::sign);
  }

  private static Optional<MachineSign> when(boolean isMachine, MachineSign sign) {
    return isMachine ? Optional.of(sign) : Optional.empty();
  }
}
