import { isProblemName } from '@/features/problems/api/advice';
import { ProblemPage } from '@/features/problems/ui/ProblemPage';
import { NotFoundPage } from './NotFoundPage';

export function ProblemRoute({ name }: { name: string }) {
  return isProblemName(name) ? <ProblemPage name={name} /> : <NotFoundPage />;
}
