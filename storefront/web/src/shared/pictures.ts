const hashed = import.meta.glob<string>('/src/pictures/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The address of a product's picture under which the browser keeps it for ever; any other picture's own. */
export function pictureUrl(image: string): string {
  const name = /^\/products\/([^/]+)$/.exec(image)?.[1];
  return (name === undefined ? undefined : hashed[`/src/pictures/${name}`]) ?? image;
}
