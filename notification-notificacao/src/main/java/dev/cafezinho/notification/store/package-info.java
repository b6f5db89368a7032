/** The shoppers' notifications in MongoDB, a document each. */
@NullMarked
package dev.cafezinho.notification.store;

import org.jspecify.annotations.NullMarked;
