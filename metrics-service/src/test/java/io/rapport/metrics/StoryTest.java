package io.rapport.metrics;

import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Something happens, most of it on Monday the 5th of January, and then numbers are asked for. */
public abstract class StoryTest extends ServiceTest {

  protected static final String DAY = "?from=2026-01-05&to=2026-01-05&interval=total";
  protected static final String NOON = "2026-01-05T12:00:00Z";

  protected final Story story = new Story(project);

  /** Tells the story, and returns once it is stored. */
  protected void told() {
    story.tell(topics);
    stored();
  }

  /** There is a reason why none of these KPIs has a number. */
  protected void withoutNumber(String... kpis) {
    for (var kpi : kpis) {
      answer(kpi + DAY).body("total.value", nullValue()).body("total.reason", notNullValue());
    }
  }
}
