package io.rapport.gateway.adapter.out.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where hosts are. */
@FunctionalInterface
interface Addresses {

  /** Every address of the host, at this moment; at least one. */
  List<InetAddress> of(String host) throws UnknownHostException;
}
