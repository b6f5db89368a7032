/**
 * What the services say to each other. Each record is the payload of one published event; {@link
 * dev.cafezinho.contracts.Publication} names its type and topic. A record may grow optional fields;
 * anything else is a new version beside the old one.
 */
@NullMarked
package dev.cafezinho.contracts;

import org.jspecify.annotations.NullMarked;
