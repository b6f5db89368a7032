/**
 * Who may sign in, and what each is there for. All people are one document, so that no two changes
 * at the same time leave the shop without a manager.
 */
@NullMarked
package dev.cafezinho.storefront.people;

import org.jspecify.annotations.NullMarked;
