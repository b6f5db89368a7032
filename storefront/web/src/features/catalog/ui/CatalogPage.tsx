import { Alert, Button, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Empty, Failed } from '@/shared/ui/states';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { catalogueQuery, type Catalogue } from '../api/products';
import { categoriesOf, filterProducts } from '../api/filter';
import { CatalogFilters } from './CatalogFilters';
import { CatalogSkeleton, ProductGrid } from './ProductGrid';
import { ProductCard } from './ProductCard';

function CatalogList({ products, stale }: Catalogue) {
  const text = useText();
  const [category, setCategory] = useState<string>();
  const [search, setSearch] = useState('');
  const found = filterProducts(products, category, search);
  if (products.length === 0) {
    return <Empty title={text('catalog.empty')} />;
  }
  return (
    <Stack gap="md">
      {stale && (
        <Alert color="yellow" role="status">
          {text('catalog.stale')}
        </Alert>
      )}
      <CatalogFilters
        categories={categoriesOf(products)}
        category={category}
        onCategory={setCategory}
        search={search}
        onSearch={setSearch}
      />
      <VisuallyHidden role="status">
        {text('catalog.results', { count: found.length })}
      </VisuallyHidden>
      {found.length === 0 ? (
        <Stack align="center" py="xl">
          <Text c="dimmed">{text('catalog.noMatch')}</Text>
          <Button
            variant="light"
            onClick={() => {
              setCategory(undefined);
              setSearch('');
            }}
          >
            {text('catalog.noMatchAction')}
          </Button>
        </Stack>
      ) : (
        <ProductGrid>
          {found.map((product) => (
            <ProductCard key={product.sku} product={product} />
          ))}
        </ProductGrid>
      )}
    </Stack>
  );
}

export function CatalogPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(catalogueQuery);
  usePageTitle(text('nav.menu'));
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{text('catalog.title')}</Title>
        <Text c="dimmed">{text('catalog.lead')}</Text>
      </div>
      {data !== undefined ? (
        <CatalogList {...data} />
      ) : error === null ? (
        <CatalogSkeleton />
      ) : (
        <Failed error={error} onRetry={() => void refetch()} />
      )}
    </Stack>
  );
}
