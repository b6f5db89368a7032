import { EmptyState } from '@/shared/ui/EmptyState';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { ADVICE, type Advice, type ProblemName } from '../api/advice';
import { useMeaning, useText } from '../texts';

/** Where the advice leads to; the menu, where it leads nowhere else. */
const WAYS: Partial<Record<Advice, { label: 'problem.cart' | 'problem.orders'; href: string }>> = {
  cart: { label: 'problem.cart', href: '/cart' },
  orders: { label: 'problem.orders', href: '/orders' },
};

/** What stands at the address that is a problem's type: what it means, and what can be done. */
export function ProblemPage({ name }: { name: ProblemName }) {
  const text = useText();
  const meaning = useMeaning(name);
  const advice = ADVICE[name];
  const { label, href } = WAYS[advice] ?? { label: 'common.toMenu', href: '/' };
  usePageTitle(text('problem.title'));
  return (
    <EmptyState title={text('problem.title')} text={meaning} action={{ label: text(label), href }}>
      <h2>{text('problem.todo')}</h2>
      <p>{text(`advice.${advice}`)}</p>
      <p>
        {text('problem.name')} <code>{`/problems/${name}`}</code>
      </p>
    </EmptyState>
  );
}
