import { lazy, Suspense } from 'react';
import { useHasSignedIn } from '@/features/sign-in/api/hasSignedIn';

/** Its code is loaded where somebody has signed in, and asks who that is; shoppers' pages do neither. */
const WhoIsHere = lazy(() =>
  import('@/features/sign-in/ui/WhoIsHere').then((module) => ({ default: module.WhoIsHere })),
);

/** Who is signed in here, where anybody is, and the way out. */
export function Person({ onOut }: { onOut?: () => void }) {
  const isSomebody = useHasSignedIn();
  return isSomebody ? (
    <Suspense fallback={null}>
      <WhoIsHere onOut={onOut} />
    </Suspense>
  ) : null;
}
