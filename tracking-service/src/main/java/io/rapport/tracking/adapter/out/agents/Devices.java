package io.rapport.tracking.adapter.out.agents;

import io.rapport.tracking.domain.visit.Device;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kind of device, by the marks that makers agreed upon and the system. */
final class Devices {

  private static final Pattern CONSOLE = Pattern.compile("PlayStation|Xbox|Nintendo");

  private static final Pattern TV =
      Pattern.compile(
          "SMART-TV|Smart-?TV|SmartTV|HbbTV|Apple ?TV|Android TV|GoogleTV|Google TV|BRAVIA|Roku"
              + "|CrKey|Web0S|NetCast|\\bAFT[A-Z0-9]+|Tizen[^)]*\\bTV\\b|\\bTV Safari");

  private static final Pattern WEARABLE = Pattern.compile("\\bWatch\\b|Watch ?OS|watchOS|Wear ?OS");
  private static final Pattern TABLET = Pattern.compile("iPad|Tablet|PlayBook|Kindle");
  private static final Pattern MOBILE = Pattern.compile("Mobile|iPhone|iPod|Windows Phone|Dalvik");
  private static final Set<String> DESKTOPS =
      Set.of(
          "Windows",
          "macOS",
          "Linux",
          "ChromeOS",
          "Ubuntu",
          "Fedora",
          "Debian",
          "FreeBSD",
          "OpenBSD",
          "NetBSD",
          "Red Hat",
          "SUSE",
          "Arch Linux",
          "Linux Mint",
          "Kubuntu");

  private Devices() {}

  static Optional<Device> of(String userAgent, Optional<String> os) {
    if (has(userAgent, CONSOLE)) {
      return Optional.of(Device.CONSOLE);
    }
    if (has(userAgent, TV)) {
      return Optional.of(Device.TV);
    }
    if (has(userAgent, WEARABLE)) {
      return Optional.of(Device.WEARABLE);
    }
    if (has(userAgent, TABLET)) {
      return Optional.of(Device.TABLET);
    }
    if (has(userAgent, MOBILE)) {
      return Optional.of(Device.MOBILE);
    }
    return os.map(Devices::ofSystem);
  }

  /** Android says Mobile on a telephone, and only there. */
  private static Device ofSystem(String os) {
    if (os.equals("Android")) {
      return Device.TABLET;
    }
    if (os.equals("iOS")) {
      return Device.MOBILE;
    }
    return DESKTOPS.contains(os) ? Device.DESKTOP : Device.OTHER;
  }

  private static boolean has(String userAgent, Pattern mark) {
    return mark.matcher(userAgent).find();
  }
}
