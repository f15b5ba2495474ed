import { Mark } from '@/ui/wordmark';

/** The foot of the start page. */
export function LandingFooter({ docs }: { docs: string }) {
  return (
    <footer className="flex flex-wrap items-center justify-between gap-4 border-t border-border py-8 text-sm text-muted">
      <p className="flex items-center gap-2">
        <Mark className="size-5" /> Taskward is open source under the MIT license.
      </p>
      <a
        href={docs.replace(/docs$/, 'openapi.json')}
        className="inline-flex items-center underline underline-offset-4 hover:text-text pointer-coarse:min-h-11"
      >
        OpenAPI document
      </a>
    </footer>
  );
}
