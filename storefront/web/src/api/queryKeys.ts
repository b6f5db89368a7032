/** Everything that the pages keep of the API's answers, by its key. */
export const queryKeys = {
  shop: ['shop'],
  me: ['me'],
  people: ['people'],
  products: ['products'],
  cart: ['cart'],
  postalCode: (postalCode: string) => ['postal-codes', postalCode],
  orders: {
    all: ['orders'],
    list: ['orders', 'list'],
    detail: (id: string) => ['orders', 'detail', id],
    journey: (id: string) => ['orders', 'journey', id],
  },
} as const;
