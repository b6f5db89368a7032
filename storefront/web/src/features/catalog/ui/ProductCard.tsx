import type { MouseEvent } from 'react';
import type { Product } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { moveByArrowKeys } from '@/shared/ui/arrowKeys';
import { ProductPicture } from '@/shared/ui/ProductPicture';
import { hasPriceOfChoice, lowestPrice } from '../api/options';
import { useText } from '../texts';
import { AddButton } from './AddButton';
import classes from './ProductCard.module.css';

const FEW = 5;

interface ProductCardProps {
  product: Product;
  href: string;
  onOpen: () => void;
  isFirst?: boolean;
  /** A product may be on the page twice, but only once under its own name. */
  isShortcut?: boolean;
}

/** For the keyboard a card is one stop, its button; the arrow to the left leads from there to the product. */
export function ProductCard(props: ProductCardProps) {
  const { product, href, onOpen, isFirst = false, isShortcut = false } = props;
  const text = useText();
  const format = useFormat();
  const { sku, name, description, available } = product;
  const price = format.money(lowestPrice(product));
  const isSoldOut = available === 0;
  return (
    <li
      className={classes.card}
      data-sold-out={isSoldOut}
      data-shortcut={isShortcut || undefined}
      data-testid={isShortcut ? `often-${sku}` : `product-${sku}`}
    >
      <div className={classes.look}>
        <ProductPicture src={product.image} isFirst={isFirst} className={classes.picture} />
        {available !== undefined && available > 0 && available <= FEW && (
          <span className={classes.few}>{text('catalog.few', { count: available })}</span>
        )}
      </div>
      <div className={classes.words}>
        <h3 className={classes.name}>
          <a
            href={href}
            className={classes.open}
            aria-haspopup="dialog"
            tabIndex={-1}
            onKeyDown={(event) => {
              moveByArrowKeys(event, 'li');
            }}
            onClick={(event: MouseEvent) => {
              if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
                event.preventDefault();
                onOpen();
              }
            }}
          >
            {name}
          </a>
        </h3>
        {!isShortcut && <p className={classes.description}>{description}</p>}
        <p className={classes.price}>
          {hasPriceOfChoice(product) ? text('catalog.from', { price }) : price}
        </p>
      </div>
      <div className={classes.action}>
        <AddButton
          product={product}
          onChoose={onOpen}
          testId={isShortcut ? `add-often-${sku}` : `add-${sku}`}
        />
      </div>
    </li>
  );
}
