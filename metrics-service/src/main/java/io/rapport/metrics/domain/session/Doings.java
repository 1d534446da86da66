package io.rapport.metrics.domain.session;

import java.util.Set;

/** What the names of track events say about what happens in a session. */
public final class Doings {

  /** How long somebody was really there, in its property {@code engaged_ms}. */
  public static final String ENGAGED = "Page Engaged";

  /** Actions besides pages and screens, unless the project names others. */
  public static final Set<String> ACTIONS = Set.of("Link Clicked", "File Downloaded");

  /** Sent by clients by themselves, so that nobody has done anything. */
  public static final Set<String> PASSIVE =
      Set.of(
          ENGAGED,
          "Application Installed",
          "Application Updated",
          "Application Opened",
          "Application Foregrounded",
          "Application Backgrounded",
          "Application Uninstalled",
          "Application Crashed");

  /** What a client notes by itself of everything that somebody does on a page. */
  public static final Set<String> CAPTURED =
      Set.of(
          "$autocapture", "Element Clicked", "Link Clicked", "File Downloaded", "Form Submitted");

  private Doings() {}
}
