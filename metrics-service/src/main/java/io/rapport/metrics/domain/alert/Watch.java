package io.rapport.metrics.domain.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an alert stands.
 *
 * @param version of the alert, which all but the history is about
 * @param history oldest first
 * @param raised whether it was when anything was known of it last
 * @param told whether others were told so
 * @param lastTold when they were told last that it was raised or reached, or knew it anyway
 * @param failure what stood in the way the last time, if something did
 */
public record Watch(
    int version,
    List<Evaluation> history,
    boolean raised,
    boolean told,
    Optional<Instant> lastTold,
    Optional<Failure> failure) {

  /** How many evaluations are kept. */
  public static final int MOST = 100;

  public Watch {
    history = List.copyOf(history);
  }

  /** Nothing was looked at. */
  public static Watch begun(int version) {
    return new Watch(version, List.of(), false, false, Optional.empty(), Optional.empty());
  }

  /** The same for this version of the alert: another one begins anew, beside what was before. */
  public Watch of(int other) {
    return version == other
        ? this
        : new Watch(other, history, false, false, Optional.empty(), Optional.empty());
  }

  /** What was looked at last. */
  public Optional<Evaluation> last() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast()).filter(this::ours);
  }

  /** Up to which day all was looked at. */
  public Optional<LocalDate> until() {
    return last().map(found -> found.days().to());
  }

  /** Others are told when it begins and when it ends, and of a target when it is decided. */
  public Step after(Evaluation found, Hearing hearing) {
    if (hearing.silentStart() && last().isEmpty()) {
      return new Step(asItIs(found), Optional.empty());
    }
    return switch (found.verdict()) {
      case NO_DATA, LOW_SAMPLE -> silent(found, raised, told);
      case RAISED -> raised(found, hearing);
      case OK ->
          raised && told
              ? new Step(with(found, false, false, lastTold), Optional.of(News.RESOLVED))
              : silent(found, false, false);
      case REACHED ->
          lastTold.isPresent()
              ? silent(found, false, false)
              : new Step(
                  with(found, false, false, Optional.of(found.at())), Optional.of(News.REACHED));
      case MISSED -> new Step(with(found, false, false, lastTold), Optional.of(News.MISSED));
    };
  }

  /** Nothing came of it this time. */
  public Watch failed(Failure failed) {
    return new Watch(version, history, raised, told, lastTold, Optional.of(failed));
  }

  private Watch asItIs(Evaluation found) {
    return switch (found.verdict()) {
      case NO_DATA, LOW_SAMPLE, OK, MISSED -> with(found, false, false, lastTold);
      case RAISED -> with(found, true, false, lastTold);
      case REACHED -> with(found, false, false, Optional.of(found.at()));
    };
  }

  private Step raised(Evaluation found, Hearing hearing) {
    if (raised) {
      return silent(found, true, told);
    }
    var isEarly =
        lastTold.filter(before -> found.at().isBefore(before.plus(hearing.cooldown()))).isPresent();
    return isEarly
        ? silent(found, true, false)
        : new Step(with(found, true, true, Optional.of(found.at())), Optional.of(News.RAISED));
  }

  private Step silent(Evaluation found, boolean nowRaised, boolean nowTold) {
    return new Step(with(found, nowRaised, nowTold, lastTold), Optional.empty());
  }

  private Watch with(
      Evaluation found, boolean nowRaised, boolean nowTold, Optional<Instant> nowLastTold) {
    var longer = new ArrayList<>(history);
    longer.add(found);
    return new Watch(
        version,
        longer.subList(Math.max(0, longer.size() - MOST), longer.size()),
        nowRaised,
        nowTold,
        nowLastTold,
        Optional.empty());
  }

  private boolean ours(Evaluation found) {
    return found.version() == version;
  }

  /** What stood in the way. */
  public record Failure(Instant at, String reason) {}

  /** How it stands now, and what there is to tell. */
  public record Step(Watch watch, Optional<News> news) {}

  /** What others are told. */
  public enum News {
    RAISED,
    RESOLVED,
    REACHED,
    MISSED
  }
}
