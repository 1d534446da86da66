package io.rapport.local.command;

import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.Installation;
import io.rapport.local.site.PortPlan;

/** What a person wants to know when the system is ready. */
final class Welcome {

  private Welcome() {}

  static String text(PortPlan ports, DataDirectory data, double seconds) {
    return """

    Rapport is ready at %1$s after %2$.1f s

      Log in     admin/admin, editor/editor, viewer/viewer
      API        %1$s/api/openapi
      Token      ./rapport token%3$s [admin|editor|viewer]
      Try        curl -H "Authorization: Bearer $(./rapport token%3$s)" %1$s/api/me
      Logs       ./rapport logs%3$s [service], in %4$s
      Stop       Ctrl-C, or ./rapport down%3$s
    """
        .formatted(ports.origin(), seconds, dataOption(data), data.logs());
  }

  /** What to add to another command to mean the same data. */
  static String dataOption(DataDirectory data) {
    return data.equals(DataDirectory.usual(Installation.find())) ? "" : " --data " + data.root();
  }
}
