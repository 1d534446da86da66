package io.rapport.survey.application.answering;

import io.rapport.survey.domain.response.Refusal;

/** What came of something that was handed in. */
public sealed interface Taking<T> {

  /** It is new, and kept as this. */
  record Taken<T>(T kept) implements Taking<T> {}

  /** It was kept before, and nothing changed. */
  record Known<T>(T kept) implements Taking<T> {}

  /** It is not kept. */
  record Refused<T>(Refusal refusal) implements Taking<T> {}
}
