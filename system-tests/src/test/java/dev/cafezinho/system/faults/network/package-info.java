/** Connections that can fail: TCP proxies between the processes, and one for webhooks. */
@NullMarked
package dev.cafezinho.system.faults.network;

import org.jspecify.annotations.NullMarked;
