import { Chip, CloseButton, Group, ScrollArea, Stack, TextInput } from '@mantine/core';
import { useText } from '@/shared/i18n/useText';

interface FilterProps {
  categories: readonly string[];
  category: string | undefined;
  onCategory: (category: string | undefined) => void;
  search: string;
  onSearch: (search: string) => void;
}

export function CatalogFilters(props: FilterProps) {
  const { categories, category, onCategory, search, onSearch } = props;
  const text = useText();
  return (
    <Stack gap="sm" role="search">
      <TextInput
        label={text('catalog.search')}
        placeholder={text('catalog.searchPlaceholder')}
        value={search}
        size="md"
        onChange={(event) => {
          onSearch(event.currentTarget.value);
        }}
        rightSection={
          search === '' ? null : (
            <CloseButton
              aria-label={text('catalog.clear')}
              onClick={() => {
                onSearch('');
              }}
            />
          )
        }
      />
      <ScrollArea type="never" role="group" aria-label={text('catalog.categories')}>
        <Chip.Group
          value={category ?? ''}
          onChange={(value) => {
            onCategory(value === '' ? undefined : value);
          }}
        >
          <Group gap="xs" wrap="nowrap" py={2}>
            {['', ...categories].map((name) => (
              <Chip key={name} value={name} size="md">
                {name === '' ? text('catalog.all') : name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </ScrollArea>
    </Stack>
  );
}
