import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './Button.module.css';

interface Look {
  /** `filled` for what the page is for, `default` for other ways on, `subtle` for what is seldom wanted. */
  variant?: 'filled' | 'default' | 'subtle' | undefined;
  /** What cannot be taken back. */
  isDangerous?: boolean | undefined;
  /** The one button that a page is for, and where the thumb is. */
  isLarge?: boolean | undefined;
  /** As wide as what it stands in. */
  isWide?: boolean | undefined;
  className?: string | undefined;
}

function classOf({ variant = 'filled', isDangerous, isLarge, isWide, className }: Look): string {
  return [
    classes.button,
    classes[variant],
    isDangerous === true ? classes.dangerous : '',
    isLarge === true ? classes.large : '',
    isWide === true ? classes.wide : '',
    className,
  ]
    .filter(Boolean)
    .join(' ');
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look;

/**
 * A button. While it cannot be pressed it is `aria-disabled` rather than `disabled`: a disabled one loses the focus. Its
 * owner then ignores the press.
 */
export function Button(props: ButtonProps) {
  const { variant, isDangerous, isLarge, isWide, className, type = 'button', ...rest } = props;
  const look = classOf({ variant, isDangerous, isLarge, isWide, className });
  return <button {...rest} type={type} className={look} />;
}

interface LinkButtonProps extends Look {
  href: string;
  children: ReactNode;
  /** Whether the address is none of the pages', such as a document or a telephone number. */
  isOutside?: boolean;
  'data-testid'?: string;
}

/** A link that looks like a button, for the next step on the way. */
export function LinkButton({ href, children, isOutside = false, ...props }: LinkButtonProps) {
  const attributes = { href, className: classOf(props), 'data-testid': props['data-testid'] };
  return isOutside ? <a {...attributes}>{children}</a> : <Link {...attributes}>{children}</Link>;
}
