package io.rapport.survey.domain.targeting;

import java.util.Optional;

/** What just happened on a person's side, as the page says it. */
public sealed interface Happening {

  /** A page is shown. */
  record PageView() implements Happening {}

  /** An event was tracked. */
  record Event(String name, Properties properties) implements Happening {}

  /** Something was clicked. */
  record Click(Optional<String> name) implements Happening {}

  /** Somebody is about to leave. */
  record ExitIntent() implements Happening {}

  /** So much of the page was seen. */
  record Scroll(int percent) implements Happening {}

  /** Somebody has been there for so long. */
  record Delay(int seconds) implements Happening {}

  /** The page's own code asks. */
  record Manual(Optional<String> name) implements Happening {}
}
