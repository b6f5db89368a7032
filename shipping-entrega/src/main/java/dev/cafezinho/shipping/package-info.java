/**
 * Only what is paid, reserved and not deleted leaves the shop. The facts come in any order, so a
 * delivery is a log of them; when the last one is there and the delay is over, the nota is issued
 * and the parcel goes.
 */
@NullMarked
package dev.cafezinho.shipping;

import org.jspecify.annotations.NullMarked;
