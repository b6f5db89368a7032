import type { Locale } from '@/shared/i18n/locale';

/** A word ends where no letter follows, with an accent or without. */
function words(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(${list})(?!\\p{L})`, 'iu');
}

/** Words that one language has and the other has not. */
const ENGLISH = words(
  'the|and|your|you|we|with|order|orders|cart|pay|payment|of|is|are|to|not|this|that|please|try|again|delete|deleted|shipped|menu is|server|refused|sold out|address|postal code',
);
const PORTUGUESE = words(
  'o|os|um|uma|da|dos|das|em|na|não|sim|seu|sua|seus|para|por|que|pedido|pedidos|carrinho|pagar|pagamento|você|está|foi|este|esta|tente|endereço|entrega|cardápio|itens|nota|excluir|enviado|aprovado',
);

/** Words of the other language. */
export const FOREIGN: Readonly<Record<Locale, RegExp>> = { 'pt-BR': ENGLISH, en: PORTUGUESE };

/** Names of events, addresses, and states of Brazil. */
const TECHNICAL = /[\w-]+(?:[./@][\w-]+)+|^[A-Z]{2}$/g;
const SAID = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];

/** All that is written on the page, also for those who cannot see it, but for what says that it is in another language. */
function written(): string[] {
  const page = document.body.cloneNode(true) as Element;
  page.querySelectorAll('[lang], code, script, style').forEach((element) => {
    element.remove();
  });
  const said = [...page.querySelectorAll('*')].flatMap((element) => [
    ...SAID.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [],
    ),
  ]);
  return [document.title, ...said].map((text) => text.replaceAll(TECHNICAL, ' ').trim());
}

/** What the page says in another language than its own. */
export function foreignTexts(locale: Locale): string[] {
  return written().filter((text) => FOREIGN[locale].test(text));
}
