import { Check } from 'lucide-react';

const TASKS = [
  { title: 'Book the train to Ghent', done: true },
  { title: 'Return the library books', done: false },
  { title: 'Water the fig on Sunday', done: false },
];

const REQUESTS = [
  { who: 'Ada', status: '200', code: '3 tasks', allowed: true },
  { who: 'Ben', status: '403', code: 'not_owner', allowed: false },
];

/** One list and two people who ask for it. A picture: the text beside it says the same. */
export function Specimen() {
  return (
    <div aria-hidden className="relative">
      <div className="rounded-lg border border-border bg-surface shadow-lift">
        <p className="px-5 pt-4 pb-2 text-sm font-medium">Ada’s list</p>
        <ul className="divide-y divide-border px-5">
          {TASKS.map(({ title, done }) => (
            <li key={title} className="flex items-center gap-3.5 py-3">
              <span
                className={`grid size-[22px] place-items-center rounded-full border-[1.5px] ${done ? 'border-accent bg-accent text-on-accent' : 'border-edge'}`}
              >
                {done && <Check className="size-3.5" strokeWidth={3} />}
              </span>
              <span className={done ? 'text-muted line-through' : ''}>{title}</span>
            </li>
          ))}
        </ul>
        <div className="mt-1 rounded-b-lg border-t border-border bg-sunken px-5 py-4 font-mono text-xs">
          <p className="text-muted">GET /api/ada/tasks</p>
          {REQUESTS.map(({ who, status, code, allowed }) => (
            <p key={who} className="mt-2.5 flex items-baseline gap-3">
              <span className="w-24 text-text">{who} asks</span>
              <span className="h-px flex-1 self-center border-t border-dashed border-edge" />
              <span className={allowed ? 'text-accent' : 'text-danger'}>
                {status} {code}
              </span>
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
