package io.rapport.tracking.domain.privacy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** What is kept of a visitor's address. */
public enum IpRule {
  /** Nothing. */
  DROP,
  /** The network: the first 24 bits of an IPv4 and the first 48 of an IPv6 address. */
  TRUNCATE,
  /** All of it. */
  KEEP;

  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 6;

  /** The address as text, as far as it is kept. */
  public Optional<String> kept(InetAddress address) {
    return switch (this) {
      case DROP -> Optional.empty();
      case TRUNCATE -> Optional.of(network(address).getHostAddress());
      case KEEP -> Optional.of(address.getHostAddress());
    };
  }

  private static InetAddress network(InetAddress address) {
    var bytes = address.getAddress();
    Arrays.fill(
        bytes, address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address has the length of an address", e);
    }
  }
}
