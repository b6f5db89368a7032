/** Connections that can fail: TCP proxies between a client and its server. */
@NullMarked
package dev.cafezinho.testkit.network;

import org.jspecify.annotations.NullMarked;
