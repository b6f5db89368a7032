import { useText } from '@/shared/i18n/useText';
import { EmptyState } from '@/shared/ui/EmptyState';
import { usePageTitle } from '@/shared/ui/usePageTitle';

export function NotFoundPage() {
  const text = useText();
  usePageTitle(text('notFound.title'));
  return (
    <EmptyState
      title={text('notFound.title')}
      text={text('notFound.text')}
      action={{ label: text('common.toMenu'), href: '/' }}
    />
  );
}
