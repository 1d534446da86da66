package io.rapport.gateway.domain.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can ask for. */
public enum NotificationType {
  ANSWER_CREATED("survey.answer.created"),
  ANSWER_COMPLETED("survey.answer.completed"),
  ANSWER_FOLLOWED_UP("survey.answer.followed_up"),
  ALERT_RAISED("alert.raised"),
  ALERT_RESOLVED("alert.resolved"),
  TARGET_REACHED("target.reached"),
  TARGET_MISSED("target.missed"),
  DIGEST_READY("digest.ready");

  private final String code;

  NotificationType(String code) {
    this.code = code;
  }

  /** How messages name it. */
  public String code() {
    return code;
  }

  /** The type that messages name so. */
  public static Optional<NotificationType> named(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
