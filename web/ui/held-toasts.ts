import { toast } from 'sonner';

/** Milliseconds that a message stays: time to reach its button. */
export const TOAST_DURATION = 8_000;

/** The messages that would go by themselves, kept while the focus is among them. */
const held = new Set<number | string>();

/** Stops the timers of all messages. Sonner does so under the pointer, but not under the focus. */
export function holdToasts(): void {
  for (const each of toast.getToasts()) {
    if (!('title' in each) || each.duration === Infinity) continue;
    held.add(each.id);
    toast.message(each.title, { ...each, duration: Infinity });
  }
}

/** Lets the messages go after their whole time. */
export function releaseToasts(): void {
  for (const each of toast.getToasts()) {
    if (!('title' in each) || !held.has(each.id)) continue;
    toast.message(each.title, { ...each, duration: TOAST_DURATION });
  }
  held.clear();
}
