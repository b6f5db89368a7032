@NullMarked
package dev.cafezinho.service.topics.messaging;

import org.jspecify.annotations.NullMarked;
