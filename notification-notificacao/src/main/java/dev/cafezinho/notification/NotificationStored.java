package dev.cafezinho.notification;

/** Tells all instances that the shopper has a new notification. */
public record NotificationStored(String shopper, long n) {}
