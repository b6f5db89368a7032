package dev.cafezinho.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class StoreProblemsTest {
  private static final String URI = "mongodb://ana:secret@store:27017/";

  @Test
  void tellsThatThePasswordIsRefused() {
    var credential = MongoCredential.createCredential("ana", "admin", "secret".toCharArray());

    assertThat(explained(new MongoSecurityException(credential, "Exception authenticating")))
        .isEqualTo("The store at mongodb://store:27017/ refuses the user or the password.");
  }

  @Test
  void tellsThatTheUserMayNotWrite() {
    assertThat(explained(refusal(13, "not authorized on principal")))
        .isEqualTo(
            "The store at mongodb://store:27017/ does not let this user write:"
                + " not authorized on principal.");
  }

  @Test
  void tellsThatTheStoreIsReadOnly() {
    assertThat(explained(new MongoNotPrimaryException(response(10107, "x"), new ServerAddress())))
        .isEqualTo("The store at mongodb://store:27017/ is read-only.");
  }

  @Test
  void tellsThatNobodyAnswers() {
    assertThat(explained(new MongoTimeoutException("Timed out after 8000 ms")))
        .isEqualTo("No store answers at mongodb://store:27017/.");
  }

  @Test
  void tellsWhatElseTheStoreSays() {
    assertThat(explained(refusal(20, "no transactions"))).contains("no transactions");
  }

  @Test
  void tellsThatTheAddressIsNone() {
    assertThat(StoreProblems.explain(new IllegalArgumentException(), "mongodb://ana:se@cret@store"))
        .get()
        .extracting(ServerProblem::description)
        .isEqualTo("SPRING_MONGODB_URI is not the address of a store: store.");
  }

  @Test
  void leavesOtherFailuresAlone() {
    assertThat(StoreProblems.explain(new IllegalStateException("a bug"), URI)).isEmpty();
  }

  private static String explained(MongoException failure) {
    var wrapped = new IllegalStateException("cannot create a bean", failure);
    return StoreProblems.explain(wrapped, URI).orElseThrow().description();
  }

  private static MongoCommandException refusal(int code, String message) {
    return new MongoCommandException(response(code, message), new ServerAddress());
  }

  private static BsonDocument response(int code, String message) {
    return BsonDocument.parse(
        "{ok: 0, code: %d, codeName: 'X', errmsg: '%s'}".formatted(code, message));
  }
}
