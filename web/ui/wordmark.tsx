/** The mark: a ward, the part of a lock that only the right key passes. */
export function Mark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className} fill="none">
      <path
        className="fill-accent"
        d="M4 7a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3v9.2c0 6.1-4.4 10.3-11.2 12.6a2.5 2.5 0 0 1-1.6 0C8.4 26.5 4 22.3 4 16.2Z"
      />
      <path
        className="stroke-on-accent"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="m10.5 15.8 3.9 3.9 7.6-8.1"
      />
    </svg>
  );
}

/** The mark with the name. */
export function Wordmark() {
  return (
    <span className="-ml-1 flex items-center gap-2 text-lg font-semibold tracking-tight">
      <Mark /> Taskward
    </span>
  );
}
