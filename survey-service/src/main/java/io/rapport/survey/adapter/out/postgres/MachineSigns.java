package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.domain.response.MachineSign;
import java.util.Locale;

/** Signs of machines by their names. */
final class MachineSigns {

  private MachineSigns() {}

  static String write(MachineSign sign) {
    return sign.name().toLowerCase(Locale.ROOT);
  }

  static MachineSign read(String name) {
    return MachineSign.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
