package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.telling.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the alerts of projects stand, and what is to be told of them. Both are kept together or not
 * at all, outside of the store.
 */
public interface Watches {

  /** Empty when nothing was ever looked at. */
  Optional<Watch> find(String project, String alert);

  /**
   * Keeps how an alert stands, and what others are to be told, for good.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  void keep(String project, String alert, Watch watch, List<Letter> letters);

  /**
   * Forgets how other alerts of the project stood.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  void keepOnly(String project, Set<String> alerts);

  /** Of which week others were told last that it is ready, by its first day. */
  Optional<LocalDate> toldWeek(String project);

  /**
   * Keeps that others are told of a week, and the letter, for good.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  void keepWeek(String project, LocalDate week, Letter letter);

  /** What may go now and has not gone, by project, the oldest first. */
  Map<String, List<Letter>> due(Instant now);

  /**
   * They are gone, and are forgotten.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  void gone(String project, List<Letter> letters);
}
