package io.rapport.metrics.domain.aim;

import io.rapport.metrics.domain.selection.Selector;

/** What is shown, and what shows that it was clicked. */
public record ClickThrough(Selector impression, Selector click) {

  /** By the names of the published events. */
  public static final ClickThrough DEFAULT =
      new ClickThrough(Selector.ofEvent("Promotion Viewed"), Selector.ofEvent("Promotion Clicked"));
}
