package io.rapport.tracking.domain.privacy;

import java.util.Optional;

/** What a project keeps of its visitors. */
public record PrivacyRule(boolean honourGpc, boolean honourDnt, IpRule ip) {

  /** The rule of a project that says nothing. */
  public static final PrivacyRule DEFAULT = new PrivacyRule(true, false, IpRule.DROP);

  private static final Optional<Signal> GPC = Optional.of(Signal.GPC);
  private static final Optional<Signal> DNT = Optional.of(Signal.DNT);

  /** The signal that counts, of those that were sent. */
  public Optional<Signal> honoured(boolean gpc, boolean dnt) {
    if (gpc && honourGpc) {
      return GPC;
    }
    return dnt && honourDnt ? DNT : Optional.empty();
  }
}
