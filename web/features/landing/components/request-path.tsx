import { Check, X } from 'lucide-react';

const STEPS = [
  {
    title: 'Who is asking?',
    text: 'A signed token says so, for a few minutes. The API checks the signature itself, and signing out makes the token worthless within a second.',
    answer: '401',
  },
  {
    title: 'Is this theirs?',
    text: 'The person in the token has to be the person in the address. Anyone else gets one answer, whether the list exists or not.',
    answer: '403',
  },
  {
    title: 'Does it make sense?',
    text: 'Unknown fields and impossible values are refused with the name of the field. Nothing is dropped or guessed.',
    answer: '400',
  },
  {
    title: 'Only then, the row.',
    text: 'Every query for tasks names their owner. Should one ever forget, the database itself holds back everyone else’s rows: our tests take the first lock out to see the second one hold.',
    answer: '200',
  },
];

/** The isolation promise, as the path of one request. */
export function RequestPath() {
  return (
    <section aria-labelledby="request-path" className="border-t border-border py-16 lg:py-24">
      <h2 id="request-path" className="max-w-[22em] text-2xl font-semibold tracking-tight">
        Three questions come before your data. Each can only say no.
      </h2>
      <ol className="mt-12 grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step) => (
          <Step key={step.title} {...step} />
        ))}
      </ol>
    </section>
  );
}

/** One station on a line that every request travels. */
function Step({ title, text, answer }: (typeof STEPS)[number]) {
  const passed = answer === '200';
  const Icon = passed ? Check : X;
  return (
    <li>
      <div aria-hidden className="flex items-center gap-3">
        <span
          className={`grid size-7 shrink-0 place-items-center rounded-full ${passed ? 'bg-accent text-on-accent' : 'border-[1.5px] border-edge bg-surface text-muted'}`}
        >
          <Icon className="size-3.5" strokeWidth={3} />
        </span>
        <span className={`font-mono text-xs ${passed ? 'text-accent' : 'text-muted'}`}>
          {passed ? 'yes' : 'no'} → {answer}
        </span>
        <span className={`h-px flex-1 ${passed ? '' : 'border-t border-dashed border-edge'}`} />
      </div>
      <h3 className="mt-5 font-medium">{title}</h3>
      <p className="mt-1.5 text-sm text-muted">{text}</p>
    </li>
  );
}
