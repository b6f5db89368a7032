/**
 * The order system under faults: every service, the broker and the store are processes of their
 * own, which are killed while orders are placed, and reach each other through proxies, which fail
 * on purpose. In the end the books of all must agree.
 */
@NullMarked
package dev.cafezinho.system.faults;

import org.jspecify.annotations.NullMarked;
