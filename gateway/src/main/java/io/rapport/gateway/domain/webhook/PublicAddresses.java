package io.rapport.gateway.domain.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the public internet. Whatever has another meaning somewhere, such as our own
 * network, this machine or a cloud's metadata, is none of them.
 */
public final class PublicAddresses {

  /** The IANA registry of special-purpose IPv4 addresses, multicast, and what clouds put beside. */
  private static final List<Network> SPECIAL_IPV4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // Looks public, but is the host of a virtual machine on Azure.
          "168.63.129.16/32");

  /** All of IPv6 that is given out to the public internet. */
  private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

  /** Inside of it: tunnels that lead to an IPv4 address, protocols' own, and documentation. */
  private static final List<Network> SPECIAL_IPV6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddresses() {}

  /** Java reads an IPv4 address that is written as IPv6 as what it is. */
  public static boolean contain(InetAddress address) {
    return address instanceof Inet4Address
        ? isOutside(SPECIAL_IPV4, address)
        : GLOBAL_IPV6.contains(address) && isOutside(SPECIAL_IPV6, address);
  }

  private static boolean isOutside(List<Network> special, InetAddress address) {
    return special.stream().noneMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... blocks) {
    return Stream.of(blocks).map(Network::of).toList();
  }
}
