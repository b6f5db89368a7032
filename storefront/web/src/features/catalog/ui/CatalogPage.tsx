import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCart } from '@/features/cart/api/cart';
import { lineName } from '@/features/cart/api/lines';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { showToast } from '@/shared/ui/toast';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { catalogueQuery, type Catalogue } from '../api/getProducts';
import { searchProducts, sectionsOf } from '../api/menu';
import { useText } from '../texts';
import { CartBar } from './CartBar';
import { CategoryBar } from './CategoryBar';
import { MenuSection } from './MenuSection';
import { OftenOrdered } from './OftenOrdered';
import { ProductSheet } from './ProductSheet';
import { SearchBox } from './SearchBox';
import { useMenuAddress } from './useMenuAddress';
import classes from './CatalogPage.module.css';

/** More pictures than fit on the first screen need not be there at once. */
const EAGER = 4;

function scrollToSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

function Found({ products }: Pick<Catalogue, 'products'>) {
  const text = useText();
  const address = useMenuAddress();
  const found = searchProducts(products, address.search);
  return (
    <>
      <p role="status" className={classes.count}>
        {text('catalog.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <div className={classes.nothing}>
          <p>{text('catalog.noMatch')}</p>
          <button
            type="button"
            className={classes.showAll}
            onClick={() => {
              address.setSearch('');
            }}
          >
            {text('catalog.noMatchAction')}
          </button>
        </div>
      ) : (
        <MenuSection
          id="found"
          name={text('catalog.results')}
          products={found}
          hrefOf={address.productHref}
          onOpen={address.openProduct}
          eager={EAGER}
        />
      )}
    </>
  );
}

function Sections({ products }: Pick<Catalogue, 'products'>) {
  const address = useMenuAddress();
  const sections = sectionsOf(products);
  const { category } = address;
  const previous = useRef<string>(undefined);
  // Also on the way back through the history.
  useEffect(() => {
    if (category !== undefined) {
      scrollToSection(category);
    } else if (previous.current !== undefined) {
      window.scrollTo(0, 0);
    }
    previous.current = category;
  }, [category]);
  return (
    <>
      <CategoryBar
        sections={sections}
        hrefOf={address.categoryHref}
        onChoose={(id) => {
          address.setCategory(id);
          scrollToSection(id);
        }}
      />
      <OftenOrdered products={products} hrefOf={address.productHref} onOpen={address.openProduct} />
      {sections.map((section, index) => (
        <MenuSection
          key={section.id}
          {...section}
          hrefOf={address.productHref}
          onOpen={address.openProduct}
          eager={index === 0 ? EAGER : 0}
        />
      ))}
    </>
  );
}

/** The product of the address, over the menu. */
function OpenProduct({ products }: Pick<Catalogue, 'products'>) {
  const text = useText();
  const { product: sku, line: name, closeProduct } = useMenuAddress();
  const { cart } = useCart();
  const product = products.find((candidate) => candidate.sku === sku);
  const line = cart.items.find((item) => item.sku === sku && lineName(item) === name);
  const isGone = sku !== undefined && product === undefined;
  useEffect(() => {
    if (isGone) {
      showToast({ id: 'product-gone', text: text('product.gone') });
      closeProduct();
    }
    // Once for each address: closing changes it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isGone]);
  if (product === undefined || (name !== undefined && !cart.isKnown)) {
    return null;
  }
  return <ProductSheet product={product} line={line} onClose={closeProduct} />;
}

function Menu({ products, stale, isOld }: Catalogue & { isOld: boolean }) {
  const text = useText();
  const { search } = useMenuAddress();
  if (products.length === 0) {
    return <EmptyState level={2} title={text('catalog.empty')} />;
  }
  return (
    <>
      {(stale || isOld) && (
        <p role="status" className={classes.stale} data-testid="stale">
          {text(stale ? 'catalog.stale' : 'catalog.offline')}
        </p>
      )}
      {search.trim() === '' ? <Sections products={products} /> : <Found products={products} />}
      <CartBar />
      <OpenProduct products={products} />
    </>
  );
}

export function CatalogPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(catalogueQuery);
  const { search, setSearch } = useMenuAddress();
  const hasProducts = data !== undefined && data.products.length > 0;
  usePageTitle(text('nav.menu'));
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <div>
          <h1 className={classes.title}>{text('catalog.title')}</h1>
          <p className={classes.lead}>{text('catalog.lead')}</p>
        </div>
        {hasProducts && <SearchBox search={search} onSearch={setSearch} />}
      </div>
      {data !== undefined ? (
        <Menu {...data} isOld={error !== null} />
      ) : error === null ? (
        <PageSkeleton shape="cards" count={8} isPart />
      ) : (
        <ErrorState level={2} error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
