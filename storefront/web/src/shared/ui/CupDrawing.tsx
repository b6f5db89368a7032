/** What stands where there is no picture, and nothing to show. It says nothing. */
export function CupDrawing({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 80 60" aria-hidden="true" focusable="false" className={className}>
      <path d="M22 26h30v11a13 13 0 0 1-13 13h-4a13 13 0 0 1-13-13z" />
      <path d="M52 29h4a6 6 0 0 1 0 12h-4.6" />
      <path d="M18 53h38" />
      <path d="M31 21c-3-3.5 3-5 0-9M42 21c-3-3.5 3-5 0-9" />
    </svg>
  );
}
