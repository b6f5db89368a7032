import type { Plugin } from 'vite';
import { ADVICE } from '../src/features/problems/api/advice.ts';

interface Route {
  /** The module that shows it. */
  page: string;
  /** What it asks the shop for before it can show anything. */
  asks?: string;
}

/** All addresses that the app shows something at, as Spring's path patterns. */
export const ROUTES: Readonly<Record<string, Route>> = {
  '/': { page: 'features/catalog/ui/CatalogPage.tsx', asks: '/api/products' },
  '/cart': { page: 'features/cart/ui/CartPage.tsx', asks: '/api/cart' },
  '/checkout': { page: 'features/checkout/ui/CheckoutPage.tsx', asks: '/api/cart' },
  '/orders': { page: 'features/orders/ui/OrdersPage.tsx', asks: '/api/orders?size=10' },
  '/orders/{id}': { page: 'app/OrderRoute.tsx', asks: '/api/orders/{id}' },
  '/display': { page: 'features/display/ui/DisplayPage.tsx' },
  '/staff': { page: 'features/counter/ui/StaffPage.tsx' },
  '/login': { page: 'features/sign-in/ui/SignInPage.tsx', asks: '/api/me' },
  '/office/people': { page: 'features/people/ui/PeoplePage.tsx', asks: '/api/office/people' },
  [`/problems/{name:${Object.keys(ADVICE).join('|')}}`]: { page: 'app/ProblemRoute.tsx' },
};

interface Chunk {
  type: 'chunk';
  fileName: string;
  isEntry: boolean;
  name: string;
  facadeModuleId: string | null;
  imports: string[];
  viteMetadata?: { importedCss: Set<string> };
}

type Bundle = Record<string, Chunk | { type: 'asset' }>;

const chunksOf = (bundle: Bundle) =>
  Object.values(bundle).filter((each): each is Chunk => each.type === 'chunk');

/** The files of a chunk and of all that it imports. */
function filesOf(bundle: Bundle, chunk: Chunk | undefined, found = new Set<string>()): Set<string> {
  if (chunk !== undefined && !found.has(chunk.fileName)) {
    found.add(chunk.fileName);
    chunk.imports.forEach((name) => {
      const imported = bundle[name];
      filesOf(bundle, imported?.type === 'chunk' ? imported : undefined, found);
    });
    chunk.viteMetadata?.importedCss.forEach((style) => found.add(style));
  }
  return found;
}

const linkTo = (file: string) =>
  file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload`;

function linksOf(bundle: Bundle, { page, asks }: Route): string[] {
  const chunks = chunksOf(bundle);
  const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${page}`));
  if (own === undefined) {
    throw new Error(`No file of the build has the page ${page}`);
  }
  const document = filesOf(
    bundle,
    chunks.find(({ isEntry, name }) => isEntry && name === 'index'),
  );
  return [
    ...(asks === undefined ? [] : [`<${asks}>; rel=preload; as=fetch; crossorigin`]),
    ...[...filesOf(bundle, own)].filter((file) => !document.has(file)).map(linkTo),
  ];
}

/**
 * Writes down the addresses of the app, and for each what the browser would find out about only when the script runs: the
 * page's code and what the page asks for first. The front door sends it along with the document, as the header `Link`.
 */
export function routes(): Plugin {
  return {
    name: 'cafezinho-routes',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const links = Object.entries(ROUTES).map(([address, route]) => [
          address,
          linksOf(bundle, route),
        ]);
        this.emitFile({
          type: 'asset',
          fileName: 'routes.json',
          source: JSON.stringify(Object.fromEntries(links)),
        });
      },
    },
  };
}
