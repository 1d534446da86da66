package io.rapport.tracking.adapter.out.agents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rapport.tracking.application.port.UserAgents;
import io.rapport.tracking.domain.visit.Agent;
import io.rapport.tracking.domain.visit.Systems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import ua_parser.Parser;

/**
 * Knows browsers and systems by ua-parser, crawlers by isbot. Reading one takes up to a
 * millisecond, so what was read is remembered.
 */
@ApplicationScoped
class ListedUserAgents implements UserAgents {

  private static final int REMEMBERED = 5_000;

  /** Real ones are shorter; the rest of a longer one is not read. */
  private static final int MOST_CHARACTERS = 512;

  private static final String UNTOLD = "Other";

  /** The kind of device is said apart. */
  private static final Pattern DEVICE_WORDS = Pattern.compile("\\bMobile\\b|\\biOS$");

  private static final Pattern BLANKS = Pattern.compile(" +");

  private final Parser parser = new Parser();
  private final Crawlers crawlers = new Crawlers();
  private final Cache<String, Agent> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  @Override
  public Agent of(String userAgent) {
    var agent = known.getIfPresent(userAgent);
    return agent == null ? known.get(read(userAgent), this::agent) : agent;
  }

  @Override
  public boolean isKnown(String userAgent) {
    return known.getIfPresent(read(userAgent)) != null;
  }

  private static String read(String userAgent) {
    return userAgent.length() <= MOST_CHARACTERS
        ? userAgent
        : userAgent.substring(0, MOST_CHARACTERS);
  }

  private Agent agent(String userAgent) {
    var os = told(parser.parseOS(userAgent).family).map(Systems::named);
    return new Agent(
        told(parser.parseUserAgent(userAgent).family).map(ListedUserAgents::browser),
        os,
        Devices.of(userAgent, os),
        !Apps.include(userAgent) && crawlers.include(userAgent));
  }

  private static String browser(String family) {
    var name = DEVICE_WORDS.matcher(family).replaceAll("");
    var plain = BLANKS.matcher(name).replaceAll(" ").strip();
    return plain.isEmpty() ? family : plain;
  }

  private static Optional<String> told(String family) {
    return family.equals(UNTOLD) ? Optional.empty() : Optional.of(family);
  }
}
