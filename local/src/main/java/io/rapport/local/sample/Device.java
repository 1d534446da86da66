package io.rapport.local.sample;

import java.util.List;
import java.util.Map;

/** What a person holds in their hands. */
enum Device {
  WINDOWS_CHROME(
      26,
      "desktop",
      "Windows",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/142.0.0.0 Safari/537.36"),
  WINDOWS_EDGE(
      9,
      "desktop",
      "Windows",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"),
  MAC_SAFARI(
      12,
      "desktop",
      "macOS",
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
          + " Version/26.0 Safari/605.1.15"),
  LINUX_FIREFOX(
      4,
      "desktop",
      "Linux",
      "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"),
  ANDROID_CHROME(
      24,
      "mobile",
      "Android",
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/142.0.0.0 Mobile Safari/537.36"),
  IPHONE_SAFARI(
      21,
      "mobile",
      "iOS",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
          + " (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1"),
  IPAD_SAFARI(
      4,
      "tablet",
      "iPadOS",
      "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
          + " Version/26.0 Mobile/15E148 Safari/604.1"),
  IPHONE_APP(0, "mobile", "iOS", "SampleShop/4.2 CFNetwork/1568.300.101 Darwin/24.6.0"),
  ANDROID_APP(0, "mobile", "Android", "SampleShop/4.2 (Android 15) okhttp/5.1.0");

  static final List<Device> BROWSERS =
      List.of(values()).stream().filter(device -> device.share > 0).toList();
  static final List<Device> DESKTOPS =
      BROWSERS.stream().filter(device -> device.type.equals("desktop")).toList();

  final double share;
  private final String type;
  private final String system;
  private final String userAgent;

  Device(double share, String type, String system, String userAgent) {
    this.share = share;
    this.type = type;
    this.system = system;
    this.userAgent = userAgent;
  }

  boolean isApp() {
    return this == IPHONE_APP || this == ANDROID_APP;
  }

  boolean isMobile() {
    return type.equals("mobile");
  }

  /** The app of the same make of telephone. */
  Device app() {
    return system.equals("Android") ? ANDROID_APP : IPHONE_APP;
  }

  void describe(Map<String, Object> context) {
    context.put("userAgent", userAgent);
    context.put("device", Map.of("type", type));
    context.put("os", Map.of("name", system));
    context.put("library", Map.of("name", library(), "version", "2.11.0"));
  }

  private String library() {
    return switch (this) {
      case IPHONE_APP -> "analytics-swift";
      case ANDROID_APP -> "analytics-kotlin";
      default -> "analytics.js";
    };
  }
}
