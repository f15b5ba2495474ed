const WIDTHS = ['w-3/5', 'w-2/5', 'w-1/2', 'w-1/3', 'w-3/5'];

/** The shape of the list while it is on its way. */
export function TaskSkeleton() {
  return (
    <div
      role="status"
      className="divide-y divide-border rounded-lg border border-border bg-surface"
    >
      <span className="sr-only">Loading your tasks</span>
      {WIDTHS.map((width, index) => (
        <div key={index} aria-hidden className="flex h-[53px] items-center gap-[17px] px-[17px]">
          <span className="size-[22px] animate-pulse rounded-full bg-sunken" />
          <span className={`h-3.5 animate-pulse rounded-full bg-sunken ${width}`} />
        </div>
      ))}
    </div>
  );
}
