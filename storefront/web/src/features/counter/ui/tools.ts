import type { ComponentType } from 'react';

export interface ToolProps {
  onClose: () => void;
  /** To learn of a session that has ended. */
  onFailure: (error: unknown) => void;
}

type Load = () => Promise<ComponentType<ToolProps>>;

/** What is seldom needed is loaded when it is. */
export const TOOLS = {
  sale: (() => import('./SaleDialog').then((module) => module.SaleDialog)) as Load,
  products: (() => import('./ProductsDialog').then((module) => module.ProductsDialog)) as Load,
  figures: (() => import('./FiguresDialog').then((module) => module.FiguresDialog)) as Load,
};

export type ToolName = keyof typeof TOOLS;
