package dev.cafezinho.psp.pix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How a QR code may be drawn; the first is for those who do not care. */
enum PictureFormat {
  PNG("image/png") {
    @Override
    byte[] draw(String code) {
      return QrImage.png(code);
    }
  },
  SVG("image/svg+xml") {
    @Override
    byte[] draw(String code) {
      return QrImage.svg(code);
    }
  };

  static final List<MediaType> TYPES = Arrays.stream(values()).map(PictureFormat::type).toList();

  private final String type;

  PictureFormat(String type) {
    this.type = type;
  }

  MediaType type() {
    return MediaType.parseMediaType(type);
  }

  abstract byte[] draw(String code);

  /** What an {@code Accept} header likes best; empty if it likes neither, or makes no sense. */
  static Optional<PictureFormat> wantedBy(String accept) {
    try {
      var wishes = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(wishes);
      return wishes.stream().flatMap(wish -> meantBy(wish).stream()).findFirst();
    } catch (InvalidMediaTypeException nonsense) {
      return Optional.empty();
    }
  }

  private static Optional<PictureFormat> meantBy(MediaType wish) {
    return wish.getQualityValue() == 0
        ? Optional.empty()
        : Arrays.stream(values()).filter(format -> wish.includes(format.type())).findFirst();
  }
}
