import { en } from './en';
import { enOrders } from './en-orders';
import { enStatus } from './en-status';
import { ptBR } from './pt-BR';
import { ptBROrders } from './pt-BR-orders';
import { ptBRStatus } from './pt-BR-status';

export const LOCALES = ['pt-BR', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const portuguese = { ...ptBR, ...ptBROrders, ...ptBRStatus };

export type MessageId = keyof typeof portuguese;

export const messages: Record<Locale, Record<MessageId, string>> = {
  'pt-BR': portuguese,
  en: { ...en, ...enOrders, ...enStatus },
};

export function isMessageId(id: string): id is MessageId {
  return id in portuguese;
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
