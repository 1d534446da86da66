package io.rapport.survey;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of survey-service; {@code docs/settings.md} lists them. */
@ConfigMapping(prefix = "rapport.survey")
public interface SurveyConfig {

  /** The largest body of a request, such as one person's answers. */
  @WithDefault("512K")
  MemorySize bodyLimit();

  /** The largest body of an import. */
  @WithDefault("8M")
  MemorySize importBodyLimit();

  /** How long a browser may remember that every page may send answers. */
  @WithDefault("2H")
  Duration preflightCache();
}
