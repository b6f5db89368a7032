package dev.cafezinho.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.order.listing.RebuildReport;
import dev.cafezinho.order.listing.Rebuilds;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/** For operators: what the read models hold, and to have one brought to what the event logs say. */
@Component
@WebEndpoint(id = "readmodels")
class ReadModels {
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  private final Rebuilds rebuilds;

  ReadModels(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  /**
   * @param checksum of all entries, in whatever order they are read
   * @param running the rebuild at work on this instance
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReadModel(
      String name,
      long shoppers,
      long orders,
      String checksum,
      Rebuilds.@Nullable Running running,
      @Nullable RebuildReport lastRebuild) {}

  /** Reads all of them, for their checksums. */
  @ReadOperation
  List<ReadModel> all() {
    Rebuilds.State state = rebuilds.state();
    Rebuilds.Contents contents = rebuilds.contents();
    return List.of(
        new ReadModel(
            Rebuilds.NAME,
            contents.shoppers(),
            contents.orders(),
            contents.checksum(),
            state.running(),
            state.last()));
  }

  /** How far its rebuild is, or how the last one ended. */
  @ReadOperation
  WebEndpointResponse<Rebuilds.State> progress(@Selector String name) {
    return name.equals(Rebuilds.NAME)
        ? new WebEndpointResponse<>(rebuilds.state())
        : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
  }

  /** Starts a rebuild, unless one is at work. */
  @WriteOperation
  WebEndpointResponse<Map<String, String>> rebuild(@Selector String name) {
    if (!name.equals(Rebuilds.NAME)) {
      return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
    boolean started = rebuilds.start();
    return new WebEndpointResponse<>(
        Map.of(
            "detail",
            started ? "The rebuild has begun" : "A rebuild is at work already",
            "progress",
            "/actuator/readmodels/" + name),
        started ? ACCEPTED : CONFLICT);
  }
}
