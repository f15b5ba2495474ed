/** Something is under way; the text beside it says what. */
export function Spinner() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      className="size-4 animate-spin"
      fill="none"
      strokeWidth="2"
    >
      <circle cx="8" cy="8" r="6.5" stroke="currentColor" opacity="0.3" />
      <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" stroke="currentColor" strokeLinecap="round" />
    </svg>
  );
}
