import { SimpleGrid, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import classes from './ProductGrid.module.css';

export function ProductGrid({ children }: { children: ReactNode }) {
  return (
    <SimpleGrid
      component="ul"
      className={classes.grid ?? ''}
      cols={{ base: 2, sm: 3, lg: 4 }}
      spacing={{ base: 'xs', sm: 'md' }}
    >
      {children}
    </SimpleGrid>
  );
}

export function CatalogSkeleton() {
  const text = useText();
  return (
    <SimpleGrid
      cols={{ base: 2, sm: 3, lg: 4 }}
      spacing={{ base: 'xs', sm: 'md' }}
      aria-busy
      aria-label={text('common.loading')}
    >
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
        <Skeleton key={key} h={310} />
      ))}
    </SimpleGrid>
  );
}
