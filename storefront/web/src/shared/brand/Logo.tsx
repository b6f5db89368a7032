export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="11" fill="#6b3f22" />
      <path d="M10 18h17v6a8.5 8.5 0 0 1-17 0z" fill="#fdf3e6" />
      <path d="M27 19.5c6-1 6 7 0 6.5" fill="none" stroke="#fdf3e6" strokeWidth="2.4" />
      <path
        d="M15 14c-2-2.5 2-3.5 0-6.5M21.5 14c-2-2.5 2-3.5 0-6.5"
        fill="none"
        stroke="#e5b884"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
