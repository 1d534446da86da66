package io.rapport.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;

/** Where a service speaks to its operators. */
public record ManagementPort(int number) {

  public static ManagementPort free() {
    return new ManagementPort(FreePort.next());
  }

  /** The sum of a counter over all its tags. */
  public double counter(String name) throws IOException {
    var metrics = URI.create("http://localhost:" + number + "/q/metrics").toURL();
    try (var lines = new BufferedReader(new InputStreamReader(metrics.openStream(), UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
          .mapToDouble(ManagementPort::value)
          .sum();
    }
  }

  /** Behind a hash stands an example of what was counted, if there is one. */
  private static double value(String line) {
    var counted = line.split(" # ", 2)[0];
    return Double.parseDouble(counted.substring(counted.lastIndexOf(' ')));
  }

  boolean isReady() {
    try {
      var ready = URI.create("http://localhost:" + number + "/q/health/ready").toURL();
      return ((HttpURLConnection) ready.openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
