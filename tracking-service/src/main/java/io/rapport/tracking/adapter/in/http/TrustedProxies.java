package io.rapport.tracking.adapter.in.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** The proxies whose word counts, as addresses and networks. */
final class TrustedProxies {

  private final List<IpSubnetFilterRule> networks;

  /** The proxies in a list of addresses and networks with commas between. */
  TrustedProxies(String networks) {
    this.networks =
        Arrays.stream(networks.split(","))
            .map(String::strip)
            .filter(network -> !network.isEmpty())
            .map(TrustedProxies::network)
            .toList();
  }

  boolean contain(InetAddress address) {
    var peer = new InetSocketAddress(address, 0);
    return networks.stream().anyMatch(network -> network.matches(peer));
  }

  private static IpSubnetFilterRule network(String text) {
    var cidr = text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
    return new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT);
  }
}
