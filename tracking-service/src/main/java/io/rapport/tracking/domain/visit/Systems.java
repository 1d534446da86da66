package io.rapport.tracking.domain.visit;

import java.util.Locale;
import java.util.Map;

/** One name for each operating system that is known by several. */
public final class Systems {

  private static final int MOST_CHARACTERS = 50;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("mac os x", "macOS"),
          Map.entry("mac os", "macOS"),
          Map.entry("macos", "macOS"),
          Map.entry("ios", "iOS"),
          Map.entry("iphone os", "iOS"),
          Map.entry("ipados", "iOS"),
          Map.entry("android", "Android"),
          Map.entry("windows nt", "Windows"),
          Map.entry("windows", "Windows"),
          Map.entry("linux", "Linux"),
          Map.entry("chrome os", "ChromeOS"),
          Map.entry("chromeos", "ChromeOS"),
          Map.entry("tvos", "tvOS"),
          Map.entry("watchos", "watchOS"));

  private Systems() {}

  /**
   * The common name of a system; one that is not known keeps its own, cut where nobody reads on.
   */
  public static String named(String system) {
    var name = NAMES.get(system.toLowerCase(Locale.ROOT));
    if (name != null) {
      return name;
    }
    return system.length() <= MOST_CHARACTERS ? system : system.substring(0, MOST_CHARACTERS);
  }
}
