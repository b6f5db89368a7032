import { QRCodeSVG } from 'qrcode.react';

/** Drawn here from the code that is copied too, so that it needs no request and both are the same. */
export function QrCode({ value, title }: { value: string; title: string }) {
  return (
    <QRCodeSVG
      value={value}
      title={title}
      size={272}
      marginSize={4}
      level="M"
      role="img"
      data-testid="pix-qr"
    />
  );
}
