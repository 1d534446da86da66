package io.rapport.bench.shop;

/** With what somebody comes; most come with one of the first. */
enum Browser {
  CHROME_ANDROID(
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36",
      "Chrome",
      "Android",
      "mobile"),
  CHROME_WINDOWS(
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
      "Chrome",
      "Windows",
      "desktop"),
  SAFARI_IPHONE(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
      "Safari",
      "iOS",
      "mobile"),
  SAFARI_MAC(
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15",
      "Safari",
      "macOS",
      "desktop"),
  FIREFOX_LINUX(
      "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0",
      "Firefox",
      "Linux",
      "desktop"),
  EDGE_WINDOWS(
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
      "Edge",
      "Windows",
      "desktop");

  private static final Browser[] ALL = values();

  final String userAgent;
  final String title;
  final String os;
  final String device;

  Browser(String userAgent, String title, String os, String device) {
    this.userAgent = userAgent;
    this.title = title;
    this.os = os;
    this.device = device;
  }

  static Browser of(int person, int device) {
    int first = Chance.mixed(person * 2L + device, ALL.length);
    return ALL[first == 0 ? 0 : Chance.mixed(person * 2L + device + 1, first + 1)];
  }
}
