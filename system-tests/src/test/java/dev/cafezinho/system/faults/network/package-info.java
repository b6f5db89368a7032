/** What goes wrong with webhooks on their way; other connections fail by the test kit's links. */
@NullMarked
package dev.cafezinho.system.faults.network;

import org.jspecify.annotations.NullMarked;
