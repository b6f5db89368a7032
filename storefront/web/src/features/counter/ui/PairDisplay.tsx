import { useState } from 'react';
import { pairDisplay } from '@/features/display/api/pairing';
import { useProblemText } from '@/shared/i18n/problemText';
import { Button, LinkButton } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { showToast } from '@/shared/ui/toast';
import { useText } from '../texts';
import classes from './Staff.module.css';

/** Makes the address that a wall screen is opened with, which is shown once. */
export function PairDisplay({ onFailure }: { onFailure: (error: unknown) => void }) {
  const text = useText();
  const problemText = useProblemText();
  const [url, setUrl] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const pair = async () => {
    // Each answer is one more screen that is let in.
    if (isBusy) {
      return;
    }
    setBusy(true);
    try {
      setUrl(await pairDisplay());
    } catch (error) {
      onFailure(error);
      showToast({
        id: 'pair',
        title: text('pair.failed'),
        text: problemText(error),
        tone: 'bad',
      });
    }
    setBusy(false);
  };
  const close = () => {
    setUrl(undefined);
  };
  return (
    <>
      <Button
        variant="default"
        aria-disabled={isBusy}
        aria-busy={isBusy}
        data-testid="pair-display"
        onClick={() => void pair()}
      >
        {text('pair.new')}
      </Button>
      <Dialog opened={url !== undefined} onClose={close} title={text('pair.title')}>
        <div className={classes.form}>
          <p>{text('pair.text')}</p>
          <code className={classes.address} data-testid="pairing-url">
            {url}
          </code>
          <LinkButton href={url ?? ''} isOutside variant="default">
            {text('pair.here')}
          </LinkButton>
        </div>
      </Dialog>
    </>
  );
}
