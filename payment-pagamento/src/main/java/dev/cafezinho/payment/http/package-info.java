/** HTTP as it is spoken with payment systems, whichever it is: nobody is waited for long. */
@NullMarked
package dev.cafezinho.payment.http;

import org.jspecify.annotations.NullMarked;
