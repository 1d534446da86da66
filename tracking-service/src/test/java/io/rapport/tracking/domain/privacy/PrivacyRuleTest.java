package io.rapport.tracking.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyRuleTest {

  @ParameterizedTest(name = "{0}, {1} under {2}, {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        // honour GPC, honour DNT, GPC sent, DNT sent, honoured
        "true,  false, true,  false, GPC",
        "true,  false, true,  true,  GPC",
        "true,  false, false, true,  -",
        "true,  false, false, false, -",
        "false, false, true,  true,  -",
        "false, true,  true,  true,  DNT",
        "false, true,  true,  false, -",
        "true,  true,  true,  true,  GPC",
      })
  void a_signal_counts_where_the_project_honours_it(
      boolean honourGpc, boolean honourDnt, boolean gpc, boolean dnt, Signal honoured) {
    var rule = new PrivacyRule(honourGpc, honourDnt, IpRule.DROP);

    assertThat(rule.honoured(gpc, dnt)).isEqualTo(Optional.ofNullable(honoured));
  }

  @Test
  void by_default_gpc_counts_and_no_address_is_kept() {
    assertThat(PrivacyRule.DEFAULT).isEqualTo(new PrivacyRule(true, false, IpRule.DROP));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "DROP,     203.0.113.9,              -",
        "TRUNCATE, 203.0.113.9,              203.0.113.0",
        "TRUNCATE, 2001:db8:1:2:3:4:5:6,     2001:db8:1:0:0:0:0:0",
        "TRUNCATE, ::ffff:203.0.113.9,       203.0.113.0",
        "KEEP,     203.0.113.9,              203.0.113.9",
        "KEEP,     2001:db8:1:2:3:4:5:6,     2001:db8:1:2:3:4:5:6",
      })
  void of_an_address_remains_what_the_project_keeps(IpRule rule, String address, String kept) {
    assertThat(rule.kept(InetAddress.ofLiteral(address))).isEqualTo(Optional.ofNullable(kept));
  }
}
