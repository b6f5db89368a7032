package dev.cafezinho.order.catalogue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.cafezinho.eventlog.EventJson;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The catalogue as it was last read, kept in the store so that it outlives a restart. */
@Component
class LastGoodCatalogue {
  private static final Document ONLY = new Document("_id", "last-good");

  private final MongoCollection<Document> catalogue;

  LastGoodCatalogue(MongoDatabase database) {
    this.catalogue = database.getCollection("catalogue");
  }

  void keep(List<Product> products) {
    Document kept =
        new Document(ONLY).append("products", EventJson.MAPPER.writeValueAsString(products));
    catalogue.replaceOne(ONLY, kept, new ReplaceOptions().upsert(true));
  }

  Optional<List<Product>> read() {
    return Optional.ofNullable(catalogue.find(ONLY).first())
        .map(
            kept ->
                EventJson.MAPPER.readValue(kept.getString("products"), new TypeReference<>() {}));
  }
}
