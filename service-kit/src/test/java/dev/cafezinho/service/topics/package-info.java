@NullMarked
package dev.cafezinho.service.topics;

import org.jspecify.annotations.NullMarked;
