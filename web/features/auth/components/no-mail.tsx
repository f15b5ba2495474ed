/** Where no letters are sent: whom to ask for a new password, and what they do. */
export function NoMail() {
  return (
    <div className="flex flex-col gap-4 text-sm">
      <p>
        This Taskward sends no mail. Ask the person who runs it for a link, and tell them the
        address you sign in with.
      </p>
      <p className="text-muted">You run it? This prints a link that works once, for an hour:</p>
      <pre className="overflow-x-auto rounded-md bg-sunken px-3.5 py-3 font-mono text-xs">
        npm run reset-password -- name@example.com
      </pre>
    </div>
  );
}
