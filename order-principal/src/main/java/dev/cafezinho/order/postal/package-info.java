/**
 * Where a postal code (CEP) is: from a table of ranges that is always at hand, and from ViaCEP
 * where that is configured. It helps to fill a form in; no order waits for it.
 */
@NullMarked
package dev.cafezinho.order.postal;

import org.jspecify.annotations.NullMarked;
