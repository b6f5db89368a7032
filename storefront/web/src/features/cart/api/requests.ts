import { csrfToken } from '@/api/csrf';
import { ApiError } from '@/api/problem';
import type { CartLine } from '@/api/types';
import { deleteCartLine } from './deleteCartLine';
import { getCart } from './getCart';
import { isPlain, type LineDraft } from './lines';
import { postCartLine } from './postCartLine';
import { putCartItem } from './putCartItem';
import { putCartLine } from './putCartLine';
import type { CartRequests } from './store';

const choicesOf = ({ options, note }: LineDraft) => ({
  options: options.map(({ id }) => id),
  note: note ?? '',
});

function save(
  line: LineDraft,
  quantity: number,
  known: CartLine | undefined,
  outlivesPage = false,
) {
  if (known !== undefined && quantity === 0) {
    return deleteCartLine(known.id, outlivesPage);
  }
  if (isPlain(line)) {
    return putCartItem(line.sku, quantity, outlivesPage);
  }
  return known === undefined
    ? postCartLine({ sku: line.sku, quantity, ...choicesOf(line) })
    : putCartLine(known.id, { quantity }, outlivesPage);
}

export const cartRequests: CartRequests = {
  load: getCart,
  save,
  replace: (id, line, quantity) => putCartLine(id, { quantity, ...choicesOf(line) }),
  isCutOff: (error) => error instanceof ApiError && error.kind === 'offline',
  // The token's cookie ends with the session's, or sooner.
  mayBeAnotherSession: () => csrfToken(document.cookie) === undefined,
};
