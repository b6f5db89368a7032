package dev.cafezinho.shipping.invoice;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.shipping.Invoice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the template shows of a nota, in words. */
record InvoiceView(
    Written shop,
    String number,
    String orderId,
    long orderNumber,
    Instant issuedAt,
    String issued,
    List<Written> buyer,
    List<Written> address,
    @Nullable String tracking,
    List<Line> lines,
    String total) {
  /** A product with what was chosen and said about it. */
  record Line(
      Written name,
      int quantity,
      String unitPrice,
      String amount,
      List<Written> options,
      @Nullable Written note) {}

  static InvoiceView of(Invoice invoice, ShopProperties shop) {
    return new InvoiceView(
        new Written(shop.name()),
        invoice.number(),
        invoice.orderId(),
        invoice.orderNumber(),
        invoice.issuedAt(),
        Portuguese.time(invoice.issuedAt(), shop.zone()),
        written(invoice.buyer().name(), invoice.buyer().email(), cpf(invoice.buyer().cpf())),
        address(invoice.address()),
        invoice.tracking(),
        invoice.lines().stream().map(InvoiceView::line).toList(),
        Portuguese.money(invoice.total()));
  }

  /** Everything that was written by people. */
  Stream<Written> written() {
    return Stream.of(
            Stream.of(shop),
            buyer.stream(),
            address.stream(),
            lines.stream().flatMap(InvoiceView::written))
        .flatMap(each -> each);
  }

  private static Stream<Written> written(Line line) {
    return Stream.concat(
        Stream.concat(Stream.of(line.name()), line.options().stream()),
        Stream.ofNullable(line.note()));
  }

  private static List<Written> address(@Nullable Address address) {
    return address == null
        ? List.of()
        : written(address.street(), address.city() + " – " + address.state(), address.postalCode());
  }

  /** The eleven digits as people write them. */
  private static @Nullable String cpf(@Nullable String digits) {
    return digits == null
        ? null
        : "CPF " + digits.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{2})", "$1.$2.$3-$4");
  }

  private static Line line(Invoice.Line line) {
    return new Line(
        requireNonNull(Written.of(line.name()), "name"),
        line.quantity(),
        Portuguese.money(line.unitPrice()),
        Portuguese.money(line.lineTotal()),
        line.options().stream().map(Written::of).flatMap(Stream::ofNullable).toList(),
        Written.of(line.note()));
  }

  private static List<Written> written(@Nullable String... texts) {
    return Stream.of(texts).map(Written::of).flatMap(Stream::ofNullable).toList();
  }
}
