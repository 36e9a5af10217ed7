package org.provindex.web.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names of hosts up. */
@FunctionalInterface
interface Names {
    Names OF_THE_SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    List<InetAddress> lookUp(String name) throws UnknownHostException;
}
