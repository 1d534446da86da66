package io.rapport.tracking.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  private static final TrustedProxies PROXIES =
      new TrustedProxies("10.0.0.0/8,192.0.2.7, 2001:db8:1::/48,::1");

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // No proxy, or none that is trusted
        "203.0.113.9 | -                              | 203.0.113.9",
        "203.0.113.9 | 198.51.100.1                   | 203.0.113.9",
        "192.0.2.8   | 198.51.100.1                   | 192.0.2.8",
        // One
        "10.1.2.3    | 198.51.100.1                   | 198.51.100.1",
        "192.0.2.7   | 198.51.100.1                   | 198.51.100.1",
        "::1         | 2001:db8:2::5                  | 2001:db8:2::5",
        "10.1.2.3    | -                              | 10.1.2.3",
        // Several, the nearest last
        "10.1.2.3    | 198.51.100.1, 10.9.9.9         | 198.51.100.1",
        "10.1.2.3    | 198.51.100.1;10.9.9.9          | 198.51.100.1",
        "10.1.2.3    | 10.8.8.8, 10.9.9.9             | 10.8.8.8",
        // What a client made up before it
        "10.1.2.3    | 1.1.1.1, 198.51.100.1          | 198.51.100.1",
        "10.1.2.3    | 1.1.1.1, 198.51.100.1, 10.9.9.9 | 198.51.100.1",
        "10.1.2.3    | 1.1.1.1;198.51.100.1           | 198.51.100.1",
        "10.1.2.3    | 10.0.0.1, 198.51.100.1         | 198.51.100.1",
        // Other spellings, and what is no address
        "10.1.2.3    | 198.51.100.1:4711              | 198.51.100.1",
        "10.1.2.3    | [2001:db8:2::5]:4711           | 2001:db8:2::5",
        "10.1.2.3    | ::ffff:198.51.100.1            | 198.51.100.1",
        "10.1.2.3    | unknown                        | 10.1.2.3",
        "10.1.2.3    | 198.51.100.1, shop.example     | 10.1.2.3",
        "10.1.2.3    | ''                             | 10.1.2.3",
        "10.1.2.3    | [                              | 10.1.2.3",
      })
  void an_address_is_the_nearest_that_is_no_trusted_proxy(
      String peer, String forwardedFor, String address) {
    var headers =
        forwardedFor == null ? List.<String>of() : Arrays.asList(forwardedFor.split(";", -1));

    var client = new ClientAddress(PROXIES).behind(InetAddress.ofLiteral(peer), headers);

    assertThat(client).isEqualTo(InetAddress.ofLiteral(address));
  }
}
