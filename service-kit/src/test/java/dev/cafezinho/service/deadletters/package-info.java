@NullMarked
package dev.cafezinho.service.deadletters;

import org.jspecify.annotations.NullMarked;
