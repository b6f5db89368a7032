package dev.cafezinho.storefront.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds a file as {@code .br}, else as {@code .gz}, else as it is: whatever is there and the
 * browser takes. Spring's resolver alone goes by the order in which a browser names the encodings,
 * and all of them name gzip first.
 */
class SmallestEncoding implements ResourceResolver {
  private final ResourceResolver brotli = resolver("br");
  private final ResourceResolver gzip = resolver("gzip");

  @Override
  public @Nullable Resource resolveResource(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    Resource file = brotli.resolveResource(request, path, locations, chain);
    return file instanceof HttpResource
        ? file
        : gzip.resolveResource(request, path, locations, chain);
  }

  /** The file in the smallest encoding that is there and that the request takes. */
  Resource of(Resource file, HttpServletRequest request) {
    Resource found = resolveResource(request, "", List.of(), new Only(file));
    return found == null ? file : found;
  }

  /** What a browser and a cache must know of the encoding. */
  static HttpHeaders headersOf(Resource file) {
    HttpHeaders headers = new HttpHeaders();
    if (file instanceof HttpResource encoded) {
      headers.addAll(encoded.getResponseHeaders());
    }
    return headers;
  }

  @Override
  public @Nullable String resolveUrlPath(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return chain.resolveUrlPath(path, locations);
  }

  private static ResourceResolver resolver(String encoding) {
    EncodedResourceResolver resolver = new EncodedResourceResolver();
    resolver.setContentCodings(List.of(encoding));
    return resolver;
  }

  /** The end of a chain that knows one file. */
  private record Only(Resource file) implements ResourceResolverChain {
    @Override
    public Resource resolveResource(
        @Nullable HttpServletRequest request, String path, List<? extends Resource> locations) {
      return file;
    }

    @Override
    public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations) {
      return null;
    }
  }
}
