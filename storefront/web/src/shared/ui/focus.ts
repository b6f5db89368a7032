const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** What the keyboard reaches inside of an element, in order. */
export function focusable(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => !element.matches(':disabled, [hidden], [inert], [type="hidden"]'),
  );
}

interface Place {
  parent: Element;
  index: number;
}

function placeOf(element: Element): Place[] {
  const way: Place[] = [];
  for (let child = element; child.parentElement !== null; child = child.parentElement) {
    way.push({
      parent: child.parentElement,
      index: Array.prototype.indexOf.call(child.parentElement.children, child),
    });
  }
  return way;
}

function firstFocusable(elements: readonly Element[]): HTMLElement | undefined {
  for (const element of elements) {
    const [found] = [
      ...(element instanceof HTMLElement && element.matches(FOCUSABLE) ? [element] : []),
      ...focusable(element),
    ].filter((candidate) => !candidate.matches(':disabled'));
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** What is nearest to where the lost element was: what took its place, else what came before it. */
function nearest(way: readonly Place[], main: HTMLElement): HTMLElement {
  for (const { parent, index } of way) {
    if (parent.isConnected && main.contains(parent)) {
      const children = [...parent.children];
      const found =
        firstFocusable(children.slice(index)) ?? firstFocusable(children.slice(0, index).reverse());
      if (found !== undefined) {
        return found;
      }
    }
    if (parent === main) {
      break;
    }
  }
  return main;
}

/**
 * Somebody who works with the keyboard must not be thrown back to the beginning of the document because the control in
 * use has gone or was disabled: the focus moves on to what is nearest to it. Answers how to stop.
 */
export function keepFocus(main: HTMLElement): () => void {
  let focused: Element | undefined;
  let way: readonly Place[] = [];
  const remember = (event: FocusEvent) => {
    if (event.target instanceof Element && event.target !== document.body) {
      focused = event.target;
      way = placeOf(event.target);
    }
  };
  // Who clicks beside everything has left the control on purpose.
  const forget = (event: FocusEvent) => {
    const left = event.target;
    if (event.relatedTarget === null && left instanceof HTMLElement) {
      queueMicrotask(() => {
        if (left.isConnected && !left.matches(':disabled')) {
          focused = undefined;
        }
      });
    }
  };
  const restore = () => {
    const isLost = focused !== undefined && (!focused.isConnected || focused.matches(':disabled'));
    const active = document.activeElement;
    if (isLost && (active === document.body || active === null || active === focused)) {
      focused = undefined;
      nearest(way, main).focus({ preventScroll: true });
    }
  };
  const observer = new MutationObserver(restore);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forget);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', forget);
  };
}
