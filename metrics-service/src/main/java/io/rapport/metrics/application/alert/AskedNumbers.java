package io.rapport.metrics.application.alert;

import io.rapport.metrics.application.kpi.KpiQuestion;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.Days;
import java.util.Map;

/** Makes questions of what members have written. */
public interface AskedNumbers {

  /**
   * The question of the number of these days.
   *
   * @throws Unaskable when it cannot be asked, or not any more
   */
  Asked ask(String project, AskedNumber number, Days days, boolean compares);

  /**
   * A question, and how anybody asks it again.
   *
   * @param body as POST queries takes it
   * @param address with which GET answers it
   */
  record Asked(KpiQuestion question, Map<String, Object> body, String address) {}

  /** Why a number cannot be asked for. */
  final class Unaskable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unaskable(String reason, Throwable cause) {
      super(reason, cause);
    }

    /** In words. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
