/** The seed's products, as the shop's API shows them in a language. */
import { readFileSync } from 'node:fs';

const seed = JSON.parse(
  readFileSync(
    new URL('../../../inventory-estoque/src/main/resources/catalogue.json', import.meta.url),
    'utf8',
  ),
);
const left = new Map(seed.map(({ sku, stock }) => [sku, stock]));

const translated = ({ translations, ...thing }, language) => ({
  ...thing,
  ...translations?.[language],
});

function productIn(language, { stock, ...product }) {
  return {
    ...translated(product, language),
    ...(stock === undefined ? {} : { available: left.get(product.sku) }),
    ...(product.options && {
      options: product.options.map((group) => ({
        ...translated(group, language),
        choices: group.choices.map((choice) => translated(choice, language)),
      })),
    }),
  };
}

export const products = (language) => seed.map((product) => productIn(language, product));

export const product = (sku, language) => products(language).find((each) => each.sku === sku);

export const available = (sku) => left.get(sku);

export function setAvailable(sku, quantity) {
  if (left.get(sku) !== undefined) {
    left.set(sku, Math.max(0, quantity));
  }
}
