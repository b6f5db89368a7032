import type { Product } from '@/api/types';
import { ProductCard } from './ProductCard';
import classes from './MenuSection.module.css';

interface MenuSectionProps {
  id: string;
  name: string;
  products: readonly Product[];
  hrefOf: (sku: string) => string;
  onOpen: (sku: string) => void;
  /** How many of its pictures are seen at once. */
  eager?: number;
  isShortcut?: boolean;
}

export function MenuSection(props: MenuSectionProps) {
  const { id, name, products, hrefOf, onOpen, eager = 0, isShortcut = false } = props;
  const headingId = `${id}-title`;
  return (
    <section id={id} aria-labelledby={headingId} className={classes.section}>
      <h2 id={headingId} tabIndex={-1} className={classes.title}>
        {name}
      </h2>
      <ul className={isShortcut ? classes.row : classes.grid}>
        {products.map((product, index) => (
          <ProductCard
            key={product.sku}
            product={product}
            href={hrefOf(product.sku)}
            onOpen={() => {
              onOpen(product.sku);
            }}
            isFirst={index < eager}
            isShortcut={isShortcut}
          />
        ))}
      </ul>
    </section>
  );
}
