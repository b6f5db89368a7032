import { defineTexts } from '@/shared/i18n/defineTexts';
import { en } from './en';
import { ptBR } from './pt-BR';

export const useText = defineTexts(ptBR, en);
