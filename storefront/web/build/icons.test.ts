import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose: string;
}

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
  icons: Icon[];
};
const pictures = manifest.icons.filter(({ type }) => type === 'image/png');

/** What a PNG says of itself in its header. */
function png(path: string) {
  const bytes = readFileSync(`public${path}`);
  return {
    isPng: bytes.subarray(1, 4).toString('latin1') === 'PNG',
    size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`,
    bytes: bytes.length,
  };
}

describe('the icons', () => {
  it('are there in the sizes that installing asks for, also to be cut to any shape', () => {
    expect(pictures.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 192x192',
      'maskable 512x512',
    ]);
    for (const { src, sizes } of pictures) {
      expect({ src, ...png(src) }).toMatchObject({ src, isPng: true, size: sizes });
    }
  });

  it('have one for iOS, which takes no other format', () => {
    const href = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(
      readFileSync('index.html', 'utf8'),
    )?.[1];
    expect(png(href ?? '')).toMatchObject({ isPng: true, size: '180x180' });
  });

  it('are small', () => {
    const paths = [...pictures.map(({ src }) => src), '/apple-touch-icon.png'];
    expect(paths.filter((path) => png(path).bytes > 10_000)).toEqual([]);
  });
});
