import { available, product } from './catalogue.mjs';

export const money = (amount) => ({ amount, currency: 'BRL' });

export class Refusal extends Error {
  constructor(status, name, fields = {}) {
    super(name);
    this.status = status;
    this.body = {
      type: `/problems/${name}`,
      title: name,
      status,
      detail: `Refused: ${name}`,
      ...fields,
    };
  }
}

const keyOf = ({ sku, options, note }) => JSON.stringify([sku, [...options].sort(), note]);

/** One shopper's cart. */
export class Cart {
  lines = [];
  version = 0;

  put({ sku, quantity, options = [], note = '' }, isMore) {
    const found = product(sku, 'pt-BR');
    if (found === undefined) {
      throw new Refusal(404, 'unknown-product', { sku });
    }
    for (const group of found.options ?? []) {
      const chosen = group.choices.filter(({ id }) => options.includes(id)).length;
      if (chosen < group.min) {
        throw new Refusal(422, 'options-required', { sku, group: group.id, min: group.min });
      }
      if (chosen > group.max) {
        throw new Refusal(422, 'too-many-options', { sku, group: group.id, max: group.max });
      }
    }
    this.#change(keyOf({ sku, options, note: note.trim() }), {
      sku,
      options,
      note: note.trim(),
      quantity,
      isMore,
    });
  }

  #change(key, { isMore, quantity, ...line }) {
    const known = this.lines.find((each) => keyOf(each) === key);
    const total = quantity + (isMore && known ? known.quantity : 0);
    if (!Number.isInteger(total) || total < 1 || total > 99) {
      throw new Refusal(422, 'quantity-limit', { limit: 99 });
    }
    this.version += 1;
    if (known) {
      known.quantity = total;
    } else {
      this.lines.push({ id: `l${this.version}`, quantity: total, ...line });
    }
  }

  changeLine(id, { quantity, options, note }) {
    const line = this.lines.find((each) => each.id === id);
    if (line === undefined) {
      throw new Refusal(404, 'unknown-line', { id });
    }
    Object.assign(line, {
      quantity,
      ...(options && { options }),
      ...(note !== undefined && { note }),
    });
    const twin = this.lines.find((each) => each !== line && keyOf(each) === keyOf(line));
    if (twin) {
      line.quantity = Math.min(99, line.quantity + twin.quantity);
      this.lines = this.lines.filter((each) => each !== twin);
    }
    this.version += 1;
  }

  remove(isMeant) {
    const before = this.lines.length;
    this.lines = this.lines.filter((line) => !isMeant(line));
    this.version += this.lines.length === before ? 0 : 1;
  }

  empty() {
    this.lines = [];
    this.version += 1;
  }

  view(language) {
    const wanted = (sku) =>
      this.lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
    const items = this.lines.map(({ id, sku, options, note, quantity }) => {
      const { name, price, options: groups = [] } = product(sku, language);
      const chosen = groups
        .flatMap((group) => group.choices)
        .filter((choice) => options.includes(choice.id));
      const unit = chosen.reduce((sum, choice) => sum + choice.price.amount, price.amount);
      const left = available(sku);
      const problem = left === 0 ? 'SOLD_OUT' : left < wanted(sku) ? 'ONLY_N_LEFT' : undefined;
      return {
        id,
        sku,
        name,
        options: chosen.map((choice) => ({
          id: choice.id,
          name: choice.name,
          price: choice.price,
        })),
        ...(note && { note }),
        quantity,
        unitPrice: money(unit),
        lineTotal: money(unit * quantity),
        ...(left !== undefined && { available: left }),
        ...(problem && { problem }),
      };
    });
    const total = money(items.reduce((sum, item) => sum + item.lineTotal.amount, 0));
    return { version: this.version, items, total };
  }
}
