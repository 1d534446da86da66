package io.rapport.survey;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings of survey-service; {@code docs/settings.md} lists them. */
@ConfigMapping(prefix = "rapport.survey")
public interface SurveyConfig {

  /** The largest body of a request, such as one person's answers. */
  @WithDefault("512K")
  MemorySize bodyLimit();

  /** The largest body of an import. */
  @WithDefault("8M")
  MemorySize importBodyLimit();

  /** How long it may take to count or search answers. */
  @WithDefault("10S")
  Duration resultsWithin();

  /** How long a browser may remember that every page may send answers. */
  @WithDefault("2H")
  Duration preflightCache();

  /** The origin at which people find the pages of links, if it is not the one that was asked. */
  Optional<URI> publicUrl();

  LinkConfig links();

  /** What links are, and what tells machines from people who follow them. */
  interface LinkConfig {

    /** How long a link lasts of which nothing else is said. */
    @WithDefault("90D")
    Duration lifetime();

    /** How long a link may last. */
    @WithDefault("730D")
    Duration longestLifetime();

    /** A first answer that comes sooner after its page is a machine's. */
    @WithDefault("500MS")
    Duration quickestAnswer();

    /** Answers so long before and after a scan of their link are the scanner's. */
    @WithDefault("2M")
    Duration scanWindow();

    /** Which pages may show a link's page in a frame, as a policy's source list. */
    @WithDefault("'none'")
    String frameAncestors();
  }
}
