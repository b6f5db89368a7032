import { useText } from '../i18n/useText';
import classes from './PageSkeleton.module.css';

interface PageSkeletonProps {
  /** A heading over rows, as most pages are, or over the cards of the menu. */
  shape?: 'rows' | 'cards';
  count?: number;
  /** Whether the page has a heading of its own. */
  isPart?: boolean;
}

/** What stands where a page is going to be while it loads. */
export function PageSkeleton({ shape = 'rows', count = 4, isPart = false }: PageSkeletonProps) {
  const text = useText();
  const Words = isPart ? 'span' : 'h1';
  return (
    <div role="status" aria-busy="true" className={classes.page} data-testid="page-skeleton">
      <Words className="cafe-hidden">{text('common.loading')}</Words>
      <div className={`${classes.block ?? ''} ${classes.heading ?? ''}`} />
      <div className={classes[shape]} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={classes.block} />
        ))}
      </div>
    </div>
  );
}
