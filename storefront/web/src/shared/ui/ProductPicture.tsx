import { useState } from 'react';
import { pictureUrl } from '../pictures';
import { CupDrawing } from './CupDrawing';
import classes from './ProductPicture.module.css';

interface ProductPictureProps {
  /** Its address; without one there is the drawing. */
  src: string | undefined;
  /** Whether it is seen at once. Others load when they are about to be. */
  isFirst?: boolean;
  className?: string | undefined;
}

/** A product as it looks; a drawing where there is no picture. It says nothing that the name beside it does not. */
export function ProductPicture({ src, isFirst = false, className }: ProductPictureProps) {
  const [failed, setFailed] = useState<string>();
  return (
    <div className={`${classes.picture ?? ''} ${className ?? ''}`} aria-hidden="true">
      {src === undefined || failed === src ? (
        <CupDrawing className={classes.drawing} />
      ) : (
        <img
          src={pictureUrl(src)}
          alt=""
          width={400}
          height={300}
          loading={isFirst ? 'eager' : 'lazy'}
          decoding="async"
          onError={() => {
            setFailed(src);
          }}
        />
      )}
    </div>
  );
}
