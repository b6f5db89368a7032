package dev.cafezinho.order.catalogue;

import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Estoque's products over HTTP. */
@FeignClient(name = "estoque", url = "${cafezinho.urls.estoque}")
interface EstoqueClient {
  @GetMapping("/api/products")
  List<Product> products();
}
